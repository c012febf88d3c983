import { expect, test } from 'vitest';
import { axisEnd, CENTRE, outline, RADIUS } from './radar.ts';

test('the first axis stands on top, a full score at its end, none at the middle', () => {
  expect(axisEnd(0, 5)).toEqual({ x: CENTRE, y: CENTRE - RADIUS });
  expect(axisEnd(2, 4)).toEqual({ x: CENTRE, y: CENTRE + RADIUS });
  expect(outline([500, 0, 0, 0]).split(' ')).toEqual([
    `${CENTRE},${CENTRE - RADIUS}`,
    `${CENTRE},${CENTRE}`,
    `${CENTRE},${CENTRE}`,
    `${CENTRE},${CENTRE}`,
  ]);
});
