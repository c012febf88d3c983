import { KINDS } from '../../cooperative.ts';
import { SECTORS } from '../../sector.ts';
import { parseMemberCode, parsePhone } from '#platform/identity';
import { isId } from '#platform/ids';
import { nameKey } from '#platform/text';
import { asDay } from '#platform/time';
import { beforeAll, describe, expect, test } from 'vitest';
import { countMembers, type Headcount } from '../../headcount.ts';
import { EVENT_KINDS, stateOn, type LifeEvent } from '../../life-event.ts';
import { standingsOf } from '../../standing.ts';
import { at } from './chance.ts';
import { demonstration, type Demonstration } from './demonstration.ts';
import type { PeopleBatch } from './people-batches.ts';
import { STORY, storyPeople } from './story.ts';

const PATIENCE = 120_000;
const SIZE = 4000;

let rows: Demonstration;
let batches: readonly PeopleBatch[];

beforeAll(() => {
  rows = demonstration({ persons: 'few', cooperatives: SIZE });
  batches = [...rows.people(500)];
}, PATIENCE);

describe('the rows of the demonstration', () => {
  test('are the same each time', { timeout: PATIENCE }, () => {
    const again = demonstration({ persons: 'few', cooperatives: SIZE });
    expect(again.cooperative).toEqual(rows.cooperative);
    expect([...again.people(500)]).toEqual(batches);
  });

  test('fill every column of a table to one length', () => {
    const { people: _, ...tables } = rows;
    const people = batches.flatMap(({ member, officer }) => [member, officer]);
    for (const table of [...Object.values(tables), ...people]) {
      expect(new Set(Object.values(table).map((column) => column.length)).size).toBe(1);
    }
  });

  test('bear ids that are ids, none twice', () => {
    const ids = [
      rows.cooperative.organisation_id,
      rows.identifier.identifier_id,
      rows.life_event.event_id,
      rows.activity_evidence.evidence_id,
      rows.document.document_id,
      ...batches.flatMap(({ member, officer }) => [member.member_id, member.person_id, officer.officer_id]),
    ];
    expect(ids.flat().every(isId)).toBe(true);
    expect(new Set(ids.flat()).size).toBe(ids.flat().length);
  });

  test('give no number of a register to two holders', () => {
    const { scheme, value } = rows.identifier_holder;
    expect(new Set(scheme.map((one, index) => `${one} ${value[index]}`)).size).toBe(scheme.length);
  });

  test('name no two cooperatives of a commune alike, the planted duplicates apart', () => {
    const { commune_code, name_fr, name_key } = rows.cooperative;
    const names = commune_code
      .map((commune, index) => `${commune} ${name_fr[index]}`)
      .filter((_, index) => name_fr[index] !== '');
    expect(names.length - new Set(names).size).toBeLessThanOrEqual(5);
    expect(name_key).toEqual(name_fr.map(nameKey));
  });
});

describe('a cooperative of the demonstration', () => {
  test('stands as the rule of standings says of its events and counts', () => {
    for (const index of sample()) {
      const organisation = at(rows.cooperative.organisation_id, index);
      expect(standingsOf(historyOf(index)), organisation).toEqual(standingRows(organisation));
    }
  });

  test('is in the state its events led to', () => {
    for (const index of sample()) {
      expect(stateOn(historyOf(index).events, asDay('2024-12-31'))).toBe(rows.cooperative.state[index]);
    }
  });

  test('has the members and officers of its last count, when they are persons', () => {
    for (const batch of batches) {
      for (const organisation of new Set(batch.member.organisation_id)) {
        const last = at(headcountsOf(organisation), headcountsOf(organisation).length - 1);
        expect(countMembers(peopleOf(batch, organisation), last.day)).toEqual(last);
      }
    }
  });
});

describe('the people of the demonstration', () => {
  test('have codes and phones that are read as such, each code once', () => {
    const codes = batches.flatMap(({ member }) => member.member_code);
    expect(codes.map(parseMemberCode)).toEqual(codes);
    expect(new Set(codes).size).toBe(codes.length);
    const phones = batches.flatMap(({ member }) => member.phone.flatMap((phone) => phone ?? []));
    expect(phones.map(parsePhone)).toEqual(phones);
    expect(new Set(phones).size).toBeLessThan(phones.length);
  });

  test('hold the functions the story gives them', () => {
    const roles = storyPeople.map(({ key, organisationId, memberId, role }) => {
      const batch = batches.find(({ member }) => member.member_id.includes(memberId));
      const index = batch?.officer.member_id.indexOf(memberId) ?? -1;
      const holds = role === 'member' ? index === -1 : batch?.officer.function[index] === role;
      return [key, organisationId, holds];
    });
    expect(roles).toEqual([
      ['khadija', STORY.argan, true],
      ['salma', STORY.argan, true],
      ['yassine', STORY.weavers, true],
    ]);
  });
});

/** A tenth of the cooperatives, with all that are not simply registered. */
function sample(): number[] {
  return rows.cooperative.state.flatMap((state, index) =>
    state !== 'registered' || index % 10 === 0 ? [index] : [],
  );
}

function placesOf(column: readonly string[], organisation: string): number[] {
  return column.flatMap((one, index) => (one === organisation ? [index] : []));
}

function historyOf(index: number) {
  const { cooperative } = rows;
  const organisation = at(cooperative.organisation_id, index);
  const now = {
    kind: KINDS.find((kind) => kind === cooperative.kind[index]) ?? 'association',
    communeCode: at(cooperative.commune_code, index),
    sector: SECTORS.find((sector) => sector === cooperative.sector[index]) ?? 'services',
    milieu: at(cooperative.milieu, index) === 'urban' ? ('urban' as const) : ('rural' as const),
  };
  return { now, events: eventsOf(organisation), headcounts: headcountsOf(organisation) };
}

function eventsOf(organisation: string): LifeEvent[] {
  const table = rows.life_event;
  return placesOf(table.organisation_id, organisation).map((index) => ({
    eventId: at(table.event_id, index),
    kind: EVENT_KINDS.find((kind) => kind === table.kind[index]) ?? 'correction',
    legalDay: at(table.legal_day, index),
    filedDay: at(table.filed_day, index),
    recordedAt: at(table.recorded_at, index),
  }));
}

function headcountsOf(organisation: string): Headcount[] {
  const table = rows.headcount;
  return placesOf(table.organisation_id, organisation).map((index) => ({
    day: at(table.day, index),
    women: bandsAt('women', index),
    men: bandsAt('men', index),
    officers: at(table.officers, index),
    womenOfficers: at(table.women_officers, index),
    source: table.source[index] === 'counted' ? 'counted' : 'declared',
  }));
}

function bandsAt(who: 'women' | 'men', index: number) {
  const of = (band: 'under_35' | '35_to_59' | '60_and_over') => at(rows.headcount[`${who}_${band}`], index);
  return { 'under-35': of('under_35'), '35-to-59': of('35_to_59'), '60-and-over': of('60_and_over') };
}

function standingRows(organisation: string) {
  const table = rows.standing;
  return placesOf(table.organisation_id, organisation).map((index) => ({
    day: at(table.day, index),
    counted: at(table.counted, index),
    kind: at(table.kind, index),
    communeCode: at(table.commune_code, index),
    sector: at(table.sector, index),
    milieu: at(table.milieu, index),
    members: at(table.members, index),
    women: at(table.women, index),
    youth: at(table.youth, index),
    womenUnder35: at(table.women_under_35, index),
    women60AndOver: at(table.women_60_and_over, index),
    men60AndOver: at(table.men_60_and_over, index),
    ledByWomen: at(table.led_by_women, index),
    womenOnly: at(table.women_only, index),
  }));
}

function peopleOf({ member, officer }: PeopleBatch, organisation: string) {
  return placesOf(member.organisation_id, organisation).map((index) => ({
    gender: member.gender[index] === 'F' ? ('F' as const) : ('M' as const),
    birthYear: member.birth_year[index] ?? undefined,
    admittedOn: at(member.admitted_on, index),
    leftOn: member.left_on[index] ?? undefined,
    terms: officer.member_id.flatMap((id, place) =>
      id === member.member_id[index] ? [{ fromDay: at(officer.from_day, place) }] : [],
    ),
  }));
}
