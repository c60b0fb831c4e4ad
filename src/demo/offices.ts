import { findUnitByCode, subtreeIds, type Unit } from '#modules/organization/index.ts';
import type { OfficerActor, Role } from '#platform/authorization.ts';
import type { Context } from '#platform/context.ts';
import type { DemoOfficer } from './officers.ts';

/** One desk of the demo: an office that receives, a unit that decides, and their people by role. */
export interface DemoOffice {
  readonly receiving: Unit;
  readonly competent: Unit;
  /** Share of the demo's dossiers. */
  readonly weight: number;
  /** Procedures of the commune or of this department. */
  readonly level: 'commune' | 'province';
  /** Receives outside the boundary of the unit that decides (phi địa giới). */
  readonly elsewhere: boolean;
  actor(role: Role): OfficerActor;
}

const DESKS = [
  { receiving: 'H99.7.1', competent: 'H99.7', weight: 34, level: 'commune' },
  { receiving: 'H99.8.1', competent: 'H99.8', weight: 22, level: 'commune' },
  { receiving: 'H99.9.1', competent: 'H99.9', weight: 16, level: 'commune' },
  { receiving: 'H99.10.1', competent: 'H99.10', weight: 14, level: 'commune' },
  { receiving: 'H99.1.1', competent: 'H99.2', weight: 14, level: 'province' },
  { receiving: 'H99.7.1', competent: 'H99.8', weight: 4, level: 'commune', elsewhere: true },
  { receiving: 'H99.8.1', competent: 'H99.2', weight: 3, level: 'province', elsewhere: true },
] as const;

/** The desks with their staff as actors: what each does stands under a name in the history. */
export async function openDemoOffices(
  context: Context,
  officers: readonly DemoOfficer[],
): Promise<DemoOffice[]> {
  return Promise.all(
    DESKS.map(async (desk) => {
      const receiving = await getUnitOf(context, desk.receiving);
      const competent = await getUnitOf(context, desk.competent);
      const staff = await Promise.all(
        officers
          .filter((officer) => officer.unit === desk.receiving || officer.unit === desk.competent)
          .map(async (officer) => ({ officer, actor: await toActor(context, officer) })),
      );
      const actor = (role: Role) => {
        const found = staff.find(({ officer }) => officer.roles.includes(role));
        if (!found) throw new Error(`nobody at ${desk.competent} is ${role}`);
        return found.actor;
      };
      return {
        receiving,
        competent,
        weight: desk.weight,
        level: desk.level,
        elsewhere: 'elsewhere' in desk,
        actor,
      };
    }),
  );
}

/** Who acts in this role at a unit of the demo. @throws Error if nobody does */
export type DemoStaff = (unitId: string, role: Role) => OfficerActor;

/** Everybody of the demo, found by unit and role. */
export async function openStaff(context: Context, officers: readonly DemoOfficer[]): Promise<DemoStaff> {
  const actors = await Promise.all(
    officers.map(async (officer) => ({ officer, actor: await toActor(context, officer) })),
  );
  return (unitId, role) => {
    const found = actors.find(({ officer }) => officer.unitId === unitId && officer.roles.includes(role));
    if (!found) throw new Error(`nobody at ${unitId} is ${role}`);
    return found.actor;
  };
}

async function getUnitOf(context: Context, code: string): Promise<Unit> {
  const unit = await findUnitByCode(context, code);
  if (!unit) throw new Error(`the demo province has no unit ${code}`);
  return unit;
}

async function toActor(context: Context, officer: DemoOfficer): Promise<OfficerActor> {
  const unitIds = new Set(await subtreeIds(context, officer.unitId));
  return {
    kind: 'officer',
    officerId: officer.id,
    sessionId: officer.id,
    name: officer.fullName,
    unitId: officer.unitId,
    unitName: officer.unit,
    grants: officer.roles.map((role) => ({
      role,
      unitId: officer.unitId,
      permissions: context.registry.permissionsOf(role),
      atUnitOnly: context.registry.atUnitOnly(role),
      unitIds,
    })),
  };
}
