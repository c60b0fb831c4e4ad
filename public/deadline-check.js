// Made by “npm run browser” from the program’s own clock; do not edit.
(() => {
  var __defProp = Object.defineProperty;
  var __defNormalProp = (obj, key, value) => key in obj ? __defProp(obj, key, { enumerable: true, configurable: true, writable: true, value }) : obj[key] = value;
  var __publicField = (obj, key, value) => __defNormalProp(obj, typeof key !== "symbol" ? key + "" : key, value);

  // src/modules/dossiers/deadline-proof/browser/small-temporal.ts
  var DAY_MS = 864e5;
  var smallTemporal = {
    Instant: {
      fromEpochMilliseconds: instant,
      from: (text) => instant(readInstant(text)),
      compare: (a, b) => Math.sign(a.epochMilliseconds - b.epochMilliseconds)
    },
    PlainDate: {
      from: (what) => typeof what === "string" ? date(readDate(what)) : date(dayOf(what.year, what.month - 1, what.day)),
      compare: (a, b) => Math.sign(numberOf(a) - numberOf(b))
    },
    Duration: { from: (length) => length }
  };
  function instant(epochMilliseconds) {
    return {
      epochMilliseconds,
      add: ({ hours = 0, milliseconds = 0 }) => instant(epochMilliseconds + hours * 36e5 + milliseconds),
      // Temporal writes no zeros at the end of a fraction.
      toString: () => new Date(epochMilliseconds).toISOString().replace(/(\.\d*?)0*Z$/, (_, fraction) => fraction === "." ? "Z" : `${fraction}Z`)
    };
  }
  function readInstant(text) {
    const ms = Date.parse(text);
    if (Number.isNaN(ms) || !/(Z|[+-]\d\d:\d\d)$/.test(text)) throw new RangeError(`not an instant: ${text}`);
    return ms;
  }
  function date(number) {
    const utc = new Date(number * DAY_MS);
    const [year, month, day] = [utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate()];
    return {
      year,
      month,
      day,
      dayOfWeek: ((number + 3) % 7 + 7) % 7 + 1,
      add: ({ days = 0, months = 0 }) => date(addMonths(year, month - 1 + months, day) + days),
      until: (other) => ({ days: numberOf(other) - number }),
      equals: (other) => numberOf(other) === number,
      toString: () => utc.toISOString().slice(0, 10)
    };
  }
  function addMonths(year, month, day) {
    const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return dayOf(year, month, Math.min(day, last));
  }
  function numberOf({ year, month, day }) {
    return dayOf(year, month - 1, day);
  }
  function dayOf(year, month, day) {
    return Date.UTC(year, month, day) / DAY_MS;
  }
  function readDate(text) {
    const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text)
      throw new RangeError(`not a date: ${text}`);
    return ms / DAY_MS;
  }

  // src/modules/dossiers/deadline-proof/browser/provide-temporal.ts
  Object.assign(globalThis, { Temporal: Reflect.get(globalThis, "Temporal") ?? smallTemporal });

  // src/platform/problem.ts
  var STATUS = {
    invalid: 422,
    unauthenticated: 401,
    forbidden: 403,
    notFound: 404,
    conflict: 409,
    tooLarge: 413,
    tooMany: 429,
    unavailable: 503
  };
  var Problem = class extends Error {
    constructor(kind, code, params = {}, fields = []) {
      super(code);
      __publicField(this, "kind");
      __publicField(this, "code");
      __publicField(this, "params");
      __publicField(this, "fields");
      this.kind = kind;
      this.code = code;
      this.params = params;
      this.fields = fields;
    }
    get status() {
      return STATUS[this.kind];
    }
  };

  // src/modules/calendar/domain/clock-time.ts
  var SPELLING = /^(\d{1,2})\s*[:hg]\s*(\d{2})$/i;
  function minutesOf(text) {
    const found = SPELLING.exec(text.trim());
    if (!found) return void 0;
    const [hours, minutes] = [Number(found[1]), Number(found[2])];
    const total = hours * 60 + minutes;
    return minutes < 60 && total <= 24 * 60 ? total : void 0;
  }
  function clockTimeOf(minutes) {
    const pad = (part) => String(part).padStart(2, "0");
    return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  }

  // src/modules/calendar/domain/office-hours.ts
  var DEFAULT_OFFICE_HOURS = {
    sessions: [
      { from: "07:00", to: "11:30" },
      { from: "13:30", to: "17:00" }
    ]
  };
  function parseOfficeHours(text, saturday = "") {
    const hours = { sessions: parseSessions(text) };
    return saturday.trim() === "" ? hours : { ...hours, saturdaySessions: parseSessions(saturday) };
  }
  function formatSessions(sessions) {
    return sessions.map((session) => `${session.from}-${session.to}`).join(", ");
  }
  function sessionMinutes(sessions) {
    if (sessions.length === 0) throw invalidHours("empty", "");
    let closed = -1;
    return sessions.map((session) => {
      const [from, to] = [minutesOf(session.from), minutesOf(session.to)];
      const text = formatSessions([session]);
      if (from === void 0 || to === void 0) throw invalidHours("format", text);
      if (from >= to) throw invalidHours("order", text);
      if (from <= closed) throw invalidHours("overlap", text);
      closed = to;
      return { from, to };
    });
  }
  function parseSessions(text) {
    const parts = text.split(/[,;]/).filter((part) => part.trim() !== "");
    const sessions = parts.map((part) => {
      const [from, to, ...rest] = part.split(/[-–—]/).map((time) => time.trim());
      if (from === void 0 || to === void 0 || rest.length > 0) throw invalidHours("format", part.trim());
      return { from, to };
    });
    return sessionMinutes(sessions).map(({ from, to }) => ({ from: clockTimeOf(from), to: clockTimeOf(to) }));
  }
  function invalidHours(fault, text) {
    return new Problem("invalid", `calendar.office-hours-${fault}`, { text });
  }

  // src/modules/calendar/domain/local-time.ts
  var DAY_MS2 = 864e5;
  var MINUTE_MS = 6e4;
  var OFFSET_MS = 7 * 60 * MINUTE_MS;
  var EPOCH = Temporal.PlainDate.from("1970-01-01");
  function dayNumberOf(date2) {
    return EPOCH.until(date2).days;
  }
  function dateOfDayNumber(day) {
    return EPOCH.add({ days: day });
  }
  function weekdayIndex(day) {
    return ((day + 3) % 7 + 7) % 7;
  }
  function localMomentOf(instant2) {
    const local = instant2.epochMilliseconds + OFFSET_MS;
    const day = Math.floor(local / DAY_MS2);
    return { day, ms: local - day * DAY_MS2 };
  }
  function instantOf(day, ms) {
    return Temporal.Instant.fromEpochMilliseconds(day * DAY_MS2 + ms - OFFSET_MS);
  }

  // src/modules/calendar/domain/working-calendar.ts
  var SATURDAY = 5;
  var CLOSED = [];
  function workingCalendar(days, hours = DEFAULT_OFFICE_HOURS) {
    const entries = new Map(days.map((day) => [dayNumberOf(Temporal.PlainDate.from(day.date)), day]));
    if (entries.size < days.length) throw new RangeError("a date stands twice in the calendar");
    const years = new Set(days.map(({ date: date2 }) => Number(date2.slice(0, 4))));
    return withOfficeHours({ entries, years }, hours);
  }
  function withOfficeHours(calendar, hours) {
    const saturday = hours.saturdaySessions ? spans(hours.saturdaySessions) : CLOSED;
    return {
      entries: calendar.entries,
      years: calendar.years,
      hours,
      weekday: spans(hours.sessions),
      saturday
    };
  }
  function sessionsOf(calendar, day) {
    const entry = calendar.entries.get(day);
    if (entry) return entry.kind === "makeUpWorkday" ? calendar.weekday : CLOSED;
    const weekday = weekdayIndex(day);
    if (weekday < SATURDAY) return calendar.weekday;
    return weekday === SATURDAY ? calendar.saturday : CLOSED;
  }
  function isWorkingDay(calendar, date2) {
    return sessionsOf(calendar, dayNumberOf(date2)).length > 0;
  }
  function nextWorkingDay(calendar, date2) {
    return addWorkingDays(calendar, date2, 1);
  }
  function workingDayFrom(calendar, date2) {
    return isWorkingDay(calendar, date2) ? date2 : nextWorkingDay(calendar, date2);
  }
  function addWorkingDays(calendar, date2, n) {
    if (!Number.isInteger(n)) throw new RangeError(`working days must be whole: ${n}`);
    const step = Math.sign(n);
    let day = dayNumberOf(date2);
    for (let left = Math.abs(n); left > 0; ) {
      day += step;
      if (sessionsOf(calendar, day).length > 0) left -= 1;
    }
    return dateOfDayNumber(day);
  }
  function spans(sessions) {
    return sessionMinutes(sessions).map(({ from, to }) => ({ from: from * MINUTE_MS, to: to * MINUTE_MS }));
  }

  // src/modules/calendar/domain/calendar-text.ts
  function readCalendar({ days, hours, saturday }) {
    return workingCalendar(days, parseOfficeHours(hours, saturday ?? ""));
  }

  // src/modules/calendar/domain/office-time.ts
  function endOfOffice(calendar, date2) {
    const day = dayNumberOf(date2);
    const last = sessionsOf(calendar, day).at(-1);
    if (!last) throw new RangeError(`${date2} is a day off`);
    return instantOf(day, last.to);
  }
  function officeMinutesBetween(calendar, from, to) {
    const [start, end] = [localMomentOf(from), localMomentOf(to)];
    if (end.day < start.day) return 0 - officeMinutesBetween(calendar, to, from);
    let total = openedBy(sessionsOf(calendar, end.day), end.ms) - openedBy(sessionsOf(calendar, start.day), start.ms);
    for (let day = start.day; day < end.day; day += 1) total += openedBy(sessionsOf(calendar, day), Infinity);
    return total / MINUTE_MS;
  }
  function addOfficeMinutes(calendar, from, minutes) {
    if (!Number.isFinite(minutes) || minutes < 0)
      throw new RangeError(`office minutes must be 0 or more: ${minutes}`);
    let { day, ms } = localMomentOf(from);
    for (let left = Math.round(minutes * MINUTE_MS); ; day += 1, ms = 0) {
      for (const session of sessionsOf(calendar, day)) {
        if (session.to < ms) continue;
        const start = Math.max(session.from, ms);
        if (start + left <= session.to) return instantOf(day, start + left);
        left -= session.to - start;
      }
    }
  }
  function openedBy(sessions, ms) {
    let opened = 0;
    for (const session of sessions) opened += Math.max(0, Math.min(ms, session.to) - session.from);
    return opened;
  }

  // src/modules/calendar/domain/due-date.ts
  var DEFAULT_CUTOFF = "15:00";
  function dueAt(calendar, receivedAt, limit, options = {}) {
    if ("value" in limit && !(limit.value > 0))
      throw new RangeError(`time limit must be positive: ${limit.value}`);
    switch (limit.unit) {
      case "working_day": {
        const day = effectiveReceiptDay(calendar, receivedAt, limit.cutoff ?? options.cutoff);
        return endOfOffice(calendar, addWorkingDays(calendar, day, limit.value));
      }
      case "day":
        return endOfOffice(
          calendar,
          workingDayFrom(calendar, receiptDay(receivedAt).add({ days: limit.value }))
        );
      case "month":
        return endOfOffice(
          calendar,
          workingDayFrom(calendar, receiptDay(receivedAt).add({ months: limit.value }))
        );
      case "working_hour":
        return addOfficeMinutes(calendar, receivedAt, limit.value * 60);
      case "hour": {
        const end = receivedAt.add({ milliseconds: Math.round(limit.value * 60 * MINUTE_MS) });
        return addOfficeMinutes(calendar, end, 0);
      }
      case "same_day":
        return sameDayDue(calendar, receivedAt, limit.cutoff ?? options.cutoff);
      case "none":
        return null;
    }
  }
  function effectiveReceiptDay(calendar, receivedAt, cutoff = DEFAULT_CUTOFF) {
    const cutoffMinutes = minutesOf(cutoff);
    if (cutoffMinutes === void 0) throw new RangeError(`not a time of day: ${cutoff}`);
    const { day, ms } = localMomentOf(receivedAt);
    const date2 = dateOfDayNumber(day);
    return isWorkingDay(calendar, date2) && ms < cutoffMinutes * MINUTE_MS ? date2 : nextWorkingDay(calendar, date2);
  }
  function sameDayDue(calendar, receivedAt, cutoff) {
    const day = effectiveReceiptDay(calendar, receivedAt, cutoff);
    const due = endOfOffice(calendar, day);
    if (Temporal.Instant.compare(due, receivedAt) > 0) return due;
    return endOfOffice(calendar, nextWorkingDay(calendar, day));
  }
  function receiptDay(receivedAt) {
    return dateOfDayNumber(localMomentOf(receivedAt).day);
  }

  // src/modules/calendar/domain/clock/clock-event.ts
  function groundsOf({ reason, ground, document: document2 }) {
    return {
      ...reason !== void 0 && { reason },
      ...ground !== void 0 && { ground },
      ...document2 !== void 0 && { document: document2 }
    };
  }

  // src/modules/calendar/domain/clock/clock-history.ts
  function readHistory(events) {
    const ordered = [...events].sort((a, b) => msOf(a) - msOf(b));
    const [started, ...more] = ordered.filter((event) => event.kind === "started");
    if (started === void 0 || more.length > 0) throw new RangeError("a clock has exactly one start");
    const start = msOf(started);
    const end = ordered.filter(({ kind }) => kind === "ended").map(msOf)[0] ?? Infinity;
    if (end < start) throw new RangeError("a clock cannot end before it starts");
    const restarts = ordered.flatMap(
      (event) => event.kind === "restarted" && msOf(event) >= start && msOf(event) < end ? [{ at: msOf(event), grounds: groundsOf(event), calendar: event.calendar }] : []
    );
    const lastAt = Math.max(...ordered.map(msOf));
    const pauses = apart(pausesOf(ordered), start, end);
    return { startedAt: start, calendar: started.calendar, endedAt: end, lastAt, pauses, restarts };
  }
  function pausesOf(ordered) {
    const pauses = [];
    const open = [];
    for (const event of ordered) {
      if (event.kind === "paused") {
        const [grounds, from] = [groundsOf(event), msOf(event)];
        const pause = { from, to: Infinity, grounds, id: event.id, calendar: void 0 };
        pauses.push(pause);
        open.push(pause);
      }
      if (event.kind === "resumed") {
        const meant = event.pause === void 0 ? 0 : open.findIndex(({ id }) => id === event.pause);
        const [ended] = meant < 0 ? [] : open.splice(meant, 1);
        if (ended) Object.assign(ended, { to: msOf(event), calendar: event.calendar });
      }
    }
    return pauses;
  }
  function apart(pauses, start, end) {
    let covered = start;
    return pauses.flatMap((pause) => {
      const [from, to] = [Math.max(pause.from, covered), Math.min(pause.to, end)];
      if (to <= from) return [];
      covered = to;
      return [{ ...pause, from, to }];
    });
  }
  function msOf(event) {
    return event.at.epochMilliseconds;
  }

  // src/modules/calendar/domain/clock/segments.ts
  function segmentsOf({ startedAt, endedAt, pauses, restarts, calendar: first }, calendar, { until, source }) {
    const grounds = source === void 0 ? {} : { ground: source };
    const counted = { kind: "counted", grounds, calendar: first };
    const rounds = [
      { ...counted, at: startedAt },
      ...restarts.map((restart) => ({ kind: "restarted", ...restart }))
    ];
    return rounds.flatMap(
      ({ at, ...label }, index) => cutAt(pauses, { ...label, from: at, to: rounds[index + 1]?.at ?? endedAt }, counted)
    ).map((piece) => measured(piece, calendar, until));
  }
  function cutAt(pauses, round, afterwards) {
    const pieces = [];
    let running = round;
    for (const pause of pauses) {
      const [from, to] = [Math.max(pause.from, round.from), Math.min(pause.to, round.to)];
      if (to <= from) continue;
      pieces.push({ ...running, to: from }, { ...pause, kind: "paused", from, to });
      running = { ...afterwards, calendar: round.calendar, from: to, to: round.to };
    }
    return [...pieces, running].filter(({ kind, from, to }) => to > from || kind === "restarted");
  }
  function measured({ kind, from, to, grounds, calendar: own }, calendar, until) {
    const end = to === Infinity ? null : instantAt(to);
    const last = end ?? (until === void 0 ? null : instantAt(Math.max(from, until)));
    const start = instantAt(from);
    const officeMinutes = last && officeMinutesBetween(own ?? calendar, start, last);
    return { kind, from: start, to: end, officeMinutes, ...grounds };
  }
  function instantAt(ms) {
    return Temporal.Instant.fromEpochMilliseconds(ms);
  }

  // src/modules/calendar/domain/clock/clock.ts
  function clock(events, calendar, rule, options = {}) {
    const history = readHistory(events);
    const asOf = options.asOf && Math.max(options.asOf.epochMilliseconds, history.lastAt);
    const paused = history.pauses.at(-1)?.to === Infinity;
    const due = paused && asOf === void 0 ? null : dueOf(history, calendar, rule, asOf);
    const until = asOf ?? due?.epochMilliseconds;
    return {
      segments: segmentsOf(history, calendar, { until, source: rule.source }),
      dueAt: due,
      running: !paused && history.endedAt === Infinity
    };
  }
  function dueOf(history, calendar, { limit, cutoff }, asOf) {
    const round = history.restarts.at(-1) ?? { at: history.startedAt, calendar: history.calendar };
    const options = cutoff === void 0 ? {} : { cutoff };
    let due = dueAt(round.calendar ?? calendar, instantAt2(round.at), limit, options);
    for (const pause of history.pauses) {
      const from = Math.max(pause.from, round.at);
      const to = pause.to === Infinity ? asOf ?? from : pause.to;
      if (due && to > from) due = dueLater(pause.calendar ?? calendar, due, instantAt2(from), instantAt2(to));
    }
    return due;
  }
  function dueLater(calendar, due, from, to) {
    const minutes = officeMinutesBetween(calendar, from, to);
    return minutes === 0 ? due : addOfficeMinutes(calendar, due, minutes);
  }
  function instantAt2(ms) {
    return Temporal.Instant.fromEpochMilliseconds(ms);
  }

  // src/modules/calendar/domain/clock/written-clock.ts
  function readClock({ limit, cutoff, source, events, calendars }) {
    const read2 = new Map(
      Object.entries(calendars).map(([version, written]) => [version, readCalendar(written)])
    );
    const plain = workingCalendar([]);
    return {
      events: readClockEvents(events, read2),
      calendar: read2.values().next().value ?? plain,
      rule: { limit, cutoff, ...source !== void 0 && { source } }
    };
  }
  function readClockEvents(events, calendars) {
    return events.map(({ calendar: version, at, ...event }) => {
      const calendar = version === void 0 ? void 0 : calendars.get(version);
      return { ...event, at: Temporal.Instant.from(at), ...calendar && { calendar } };
    });
  }
  function givenDates({ events, calendar, rule }) {
    const ended = new Set(events.flatMap((event) => event.kind === "resumed" ? [event.pause] : []));
    const answered = events.filter((event) => event.kind !== "paused" || ended.has(event.id));
    const started = events.filter(({ kind }) => kind === "started");
    return {
      first: clock(started, calendar, rule).dueAt,
      last: clock(answered, calendar, rule).dueAt
    };
  }

  // src/modules/dossiers/domain/dossier-state.ts
  function isEnded(state) {
    return ENDED.has(state);
  }
  var ENDED = /* @__PURE__ */ new Set([
    "resultReady",
    "refused",
    "returned",
    "intakeRefused",
    "stopped",
    "withdrawn"
  ]);
  function isWaiting(state) {
    return WAITING_STATES.includes(state);
  }
  var WAITING_STATES = ["awaitingSupplement", "awaitingPayment"];
  function isBrokenOff(state) {
    return state === "stopped" || state === "withdrawn";
  }

  // src/modules/dossiers/domain/timeliness.ts
  var DUE_SOON = Temporal.Duration.from({ hours: 24 });
  function timelinessOf(dossier, now, dateOf2) {
    const { dueAt: dueAt2, endedAt, state } = dossier;
    if (isBrokenOff(state)) return "onTime";
    if (state === "intakeRefused") return "noDueDate";
    if (!dueAt2) return isEnded(state) ? "onTime" : "noDueDate";
    if (endedAt) {
      const order = Temporal.PlainDate.compare(dateOf2(endedAt), dateOf2(dueAt2));
      return order < 0 ? "early" : order === 0 ? "onTime" : "overdue";
    }
    if (isWaiting(state)) return "withinTime";
    if (Temporal.Instant.compare(now, dueAt2) > 0) return "overdue";
    return Temporal.Instant.compare(now.add(DUE_SOON), dueAt2) >= 0 ? "dueSoon" : "withinTime";
  }

  // src/modules/dossiers/domain/proof/compute-claims.ts
  function computeClaims({
    state,
    statedAt,
    clock: written
  }) {
    const input2 = readClock(written);
    const { events, calendar, rule } = input2;
    const now = Temporal.Instant.from(statedAt);
    const ended = events.find(({ kind }) => kind === "ended")?.at ?? null;
    const { first, last } = givenDates(input2);
    const { segments } = clock(events, calendar, rule, { asOf: now });
    const left = last && officeMinutesBetween(lastCalendar(input2), ended ?? now, last);
    return {
      firstDueAt: textOf(first),
      dueAt: textOf(last),
      timeliness: timelinessOf({ state, dueAt: last, endedAt: ended }, now, dateOf),
      minutesLeft: left === null ? null : rounded(left),
      segments: segments.map(({ from, to, officeMinutes, ...segment }) => ({
        ...segment,
        from: from.toString(),
        to: textOf(to),
        officeMinutes: officeMinutes === null ? null : rounded(officeMinutes)
      }))
    };
  }
  function lastCalendar({ events, calendar }) {
    const own = events.flatMap((event) => "calendar" in event && event.calendar ? [event.calendar] : []);
    return own.at(-1) ?? calendar;
  }
  function rounded(minutes) {
    return Math.round(minutes * 1e3) / 1e3;
  }
  function textOf(at) {
    return at === null ? null : at.toString();
  }
  function dateOf(at) {
    return dateOfDayNumber(localMomentOf(at).day);
  }

  // src/modules/dossiers/domain/proof/proof-words.ts
  var SEGMENT_WORDS = {
    counted: "Tính thời gian",
    paused: "Tạm dừng",
    restarted: "Tính lại từ đầu"
  };
  var TIMELINESS_WORDS = {
    early: "Trước hạn",
    onTime: "Đúng hạn",
    withinTime: "Trong hạn",
    dueSoon: "Sắp đến hạn",
    overdue: "Quá hạn",
    noDueDate: "Không có hạn trả"
  };
  function sayMoment(at) {
    const { day, ms } = localMomentOf(Temporal.Instant.from(at));
    const [hours, minutes] = [Math.floor(ms / 36e5), Math.floor(ms / 6e4) % 60];
    return `${two(hours)}:${two(minutes)} ${sayDate(dateOfDayNumber(day).toString())}`;
  }
  function sayDate(date2) {
    return date2.split("-").reverse().join("/");
  }
  function sayMinutes(officeMinutes) {
    const whole = Math.round(officeMinutes);
    if (whole === 0) return officeMinutes > 0 ? "chưa đến 1 phút" : "0 phút";
    const [hours, minutes] = [Math.floor(whole / 60), whole % 60];
    const parts = [
      ...hours > 0 ? [`${thousands(hours)} giờ`] : [],
      ...minutes > 0 ? [`${minutes} phút`] : []
    ];
    return parts.join(" ");
  }
  function thousands(whole) {
    return String(whole).replace(/\B(?=(\d{3})+$)/g, ".");
  }
  function two(value) {
    return String(value).padStart(2, "0");
  }

  // src/modules/dossiers/domain/proof/statement.ts
  var STATEMENT_FORM = "motcua/thoi-han/1";

  // src/modules/dossiers/domain/proof/check-statement.ts
  function checkStatement(statement) {
    try {
      if (statement.form !== STATEMENT_FORM) return { matches: false, lines: [] };
      const lines = linesOf(statement);
      return { matches: lines.every(({ matches }) => matches), lines };
    } catch {
      return { matches: false, lines: [] };
    }
  }
  function linesOf(statement) {
    const { claims } = statement;
    const computed = computeClaims(statement);
    const count = Math.max(claims.segments.length, computed.segments.length);
    const ended = statement.clock.events.find(({ kind }) => kind === "ended")?.at ?? null;
    return [
      line("Hạn trả khi tiếp nhận", claims.firstDueAt, computed.firstDueAt, dueText),
      ...Array.from(
        { length: count },
        (_, index) => line(`Đoạn ${index + 1}`, claims.segments[index], computed.segments[index], segmentText)
      ),
      line("Hạn trả", claims.dueAt, computed.dueAt, dueText),
      line("Giải quyết xong", statement.endedAt, ended, endText),
      line("Kết quả về thời hạn", claims.timeliness, computed.timeliness, (each) => TIMELINESS_WORDS[each]),
      line("So với hạn trả", claims.minutesLeft, computed.minutesLeft, leftText)
    ];
  }
  function line(label, stated, computed, say) {
    return { label, stated: say(stated), computed: say(computed), matches: exact(stated) === exact(computed) };
  }
  function exact(value) {
    if (value === null || typeof value !== "object") return String(value);
    return JSON.stringify(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1));
  }
  function dueText(at) {
    return at === null ? "không có" : sayMoment(at);
  }
  function endText(at) {
    return at === null ? "chưa" : sayMoment(at);
  }
  function segmentText(segment) {
    if (!segment) return "không có";
    const { kind, from, to, officeMinutes } = segment;
    const minutes = officeMinutes === null ? "" : `, ${sayMinutes(officeMinutes)}`;
    return `${SEGMENT_WORDS[kind]}: ${sayMoment(from)} – ${to === null ? "nay" : sayMoment(to)}${minutes}`;
  }
  function leftText(minutes) {
    if (minutes === null) return "không có hạn";
    return minutes >= 0 ? `còn ${sayMinutes(minutes)}` : `quá ${sayMinutes(-minutes)}`;
  }

  // src/modules/dossiers/deadline-proof/browser/page-elements.ts
  function element(page, tag, className, ...children) {
    const made = page.createElement(tag);
    if (className !== "") made.className = className;
    made.append(...children);
    return made;
  }

  // src/modules/dossiers/deadline-proof/browser/draw-check.ts
  var SIGNATURES = {
    valid: "Chữ ký của hệ thống: hợp lệ, dữ liệu đúng như cơ quan đã công bố.",
    invalid: "Chữ ký của hệ thống: KHÔNG hợp lệ, dữ liệu đã bị sửa sau khi công bố.",
    unknown: "Chữ ký của hệ thống: trình duyệt này không kiểm tra được."
  };
  function drawCheck(page, { matches, lines }, signature) {
    const sound = matches && signature !== "invalid";
    const verdict = matches ? "Khớp: máy của quý vị tính ra đúng như cơ quan công bố." : lines.length === 0 ? "Không khớp: không đọc được dữ liệu." : "Không khớp: máy của quý vị tính ra khác, xem các dòng dưới đây.";
    const sign = element(page, "span", "notice-sign", sound ? "✓" : "!");
    sign.setAttribute("aria-hidden", "true");
    const text = element(
      page,
      "div",
      "notice-text",
      element(page, "p", "", element(page, "strong", "", verdict)),
      element(page, "p", "", SIGNATURES[signature])
    );
    const notice = element(page, "div", `notice notice-${sound ? "success" : "danger"}`, sign, text);
    return lines.length === 0 ? [notice] : [notice, table(page, lines)];
  }
  var HEADS = ["Nội dung", "Cơ quan công bố", "Máy này tính", "Kết quả"];
  function table(page, lines) {
    const heads = HEADS.map((head) => element(page, "th", "", head));
    const rows = lines.map(({ label, stated, computed, matches }) => {
      const cells = [label, stated, computed, matches ? "khớp" : "khác"].map((text, index) => {
        const cell = element(page, "td", "", element(page, "span", "proof-cell", text));
        cell.setAttribute("data-label", HEADS[index] ?? "");
        return cell;
      });
      return element(page, "tr", matches ? "" : "row-danger", ...cells);
    });
    return element(
      page,
      "table",
      "data-table data-table-stack",
      element(page, "caption", "data-table-caption", "Kết quả tính lại"),
      element(page, "thead", "", element(page, "tr", "", ...heads)),
      element(page, "tbody", "", ...rows)
    );
  }

  // src/modules/dossiers/deadline-proof/browser/keep-for-later.ts
  function keepForLater(page) {
    const browser = globalThis;
    const { location, navigator, caches } = browser;
    const worker = page.querySelector("[data-proof-worker]")?.dataset.proofWorker;
    if (!worker || !browser.isSecureContext || !navigator.serviceWorker || !caches) return;
    const parts = [...page.querySelectorAll("link[rel=stylesheet], script[src]")];
    const addresses = parts.map(({ href, src }) => src ?? href ?? "").filter((address) => address !== "");
    void navigator.serviceWorker.register(worker).then(() => caches.open("thoi-han")).then((store) => store.addAll([location.pathname, ...addresses])).catch(() => {
    });
  }

  // src/modules/dossiers/deadline-proof/browser/verify-signature.ts
  async function verifySignature(text, signature, key) {
    const { subtle } = globalThis.crypto ?? {};
    if (!subtle) return "unknown";
    try {
      const publicKey = await subtle.importKey("raw", bytesOf(key), "Ed25519", false, ["verify"]);
      const data = new TextEncoder().encode(text);
      return await subtle.verify("Ed25519", publicKey, bytesOf(signature), data) ? "valid" : "invalid";
    } catch {
      return "unknown";
    }
  }
  function bytesOf(base64url) {
    const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(text, (char) => char.charCodeAt(0));
  }

  // src/modules/dossiers/deadline-proof/browser/check-page.ts
  var input = document.querySelector("[data-proof-input]");
  var button = document.querySelector("[data-proof-check]");
  var result = document.querySelector("[data-proof-result]");
  async function check() {
    if (!input || !result) return;
    const { proofSignature = "", proofKey = "" } = input.dataset;
    const statement = read(input.value ?? "");
    const signature = await verifySignature(JSON.stringify(statement), proofSignature, proofKey);
    result.replaceChildren(...drawCheck(document, checkStatement(statement), signature));
  }
  function read(text) {
    try {
      return JSON.parse(text);
    } catch {
      return {};
    }
  }
  if (button && result) {
    button.hidden = false;
    button.addEventListener("click", () => void check());
    if (button.dataset.proofCheck === "now") void check();
    keepForLater(document);
  }
})();
