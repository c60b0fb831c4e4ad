import { isAllowed } from '#platform/authorization.ts';
import { vietnamDate } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { definePage } from '#platform/http/operation.ts';
import { seeOther, view } from '#platform/http/reply.ts';
import { Button } from '#ui/button.tsx';
import { CountTabs } from '#ui/count-tabs.tsx';
import { Notice } from '#ui/notice.tsx';
import { Panel } from '#ui/panel.tsx';
import { addDayPath, calendarPath, calendarYearPath, dueDatePath, importDaysPath } from '../paths.ts';
import { DayFilterBar, DayList, fits, readDayFilter } from './day-list.tsx';
import { Legend, Months } from './months.tsx';
import { type CalendarYear, getCalendarYear } from './view-year.ts';

/** The menu leads here; the year of today is what people mean. */
export const currentYearPage = definePage({
  id: 'calendar.viewCurrentYear',
  path: calendarPath,
  access: 'calendar.read',
  load: async (context) => seeOther(calendarYearPath(vietnamDate(context.clock.now()).year)),
});

export const yearPage = definePage({
  id: 'calendar.viewYear',
  path: `${calendarPath}/:nam`,
  access: 'calendar.read',
  load: async (context, request) => {
    const year = await getCalendarYear(context, Number(request.params.nam));
    const filter = readDayFilter(request.query);
    const mayChange = isAllowed(context.actor, 'calendar.administer');
    const number = year.view.year;
    const today = vietnamDate(context.clock.now()).toString();
    const page = {
      title: `Lịch làm việc năm ${number}`,
      lead: `Cả năm có ${year.view.workingDays} ngày làm việc. Mọi hạn trả kết quả được tính theo lịch này.`,
      actions: mayChange ? <Actions year={number} /> : null,
    };
    return view(
      page,
      <>
        <YearTabs context={context} year={year} />
        <EmptyYear year={year} mayChange={mayChange} />
        <Panel title="Mười hai tháng" extra={<a href={dueDatePath}>Tính thử hạn trả</a>}>
          <Legend days={year.days} />
          <Months view={year.view} today={today} />
        </Panel>
        <Panel title="Danh sách ngày nghỉ, ngày làm bù">
          <DayFilterBar year={number} filter={filter} />
          <DayList days={year.days.filter((day) => fits(day, filter))} mayChange={mayChange} />
        </Panel>
      </>,
    );
  },
});

function Actions({ year }: { year: number }) {
  return (
    <>
      <Button variant="secondary" href={importDaysPath}>
        Nhập lịch năm
      </Button>
      <Button href={addDayPath(year)}>Thêm ngày</Button>
    </>
  );
}

/** The years of the calendar, and the next one, whose decision is to come. */
function YearTabs({ context, year }: { context: Context; year: CalendarYear }) {
  const next = vietnamDate(context.clock.now()).year + 1;
  const years = [...new Set([...year.years, next])].sort((a, b) => a - b);
  const tabs = years.map((number) => ({
    text: String(number),
    href: calendarYearPath(number),
    current: number === year.view.year,
  }));
  return <CountTabs label="Năm" tabs={tabs} />;
}

function EmptyYear({ year, mayChange }: { year: CalendarYear; mayChange: boolean }) {
  if (year.days.length > 0) return null;
  const text = `Chưa nhập lịch năm ${year.view.year}: ngày nghỉ lễ, tết của năm này chưa được tính vào hạn trả.`;
  const next = mayChange ? <a href={importDaysPath}>Nhập lịch năm</a> : undefined;
  return <Notice tone="warning" text={text} next={next} />;
}
