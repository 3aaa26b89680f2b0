import { indexRules } from '../reader.ts';
import { dayPartRules } from './day-parts.ts';
import { deicticRules } from './deictic.ts';
import { durationRules } from './durations.ts';
import { eraRules } from './eras.ts';
import { explicitRules } from './explicit.ts';
import { halfRules } from './halves.ts';
import { holidayRules } from './holidays.ts';
import { lastingRules } from './lasting.ts';
import { modifierRules } from './modifiers.ts';
import { numericRules } from './numeric.ts';
import { ordinalRules } from './ordinals.ts';
import { rangeRules } from './ranges.ts';
import { quarterRules } from './quarters.ts';
import { referenceRules } from './references.ts';
import { relativeRules } from './relative.ts';
import { samePeriodRules } from './same-period.ts';
import { seasonRules } from './seasons.ts';
import { setRules } from './sets.ts';
import { shortQuarterRules } from './short-quarters.ts';
import { timeRules } from './times.ts';
import { weekdayRules } from './weekdays.ts';
import { yearRules } from './years.ts';

/** All rules by the words that they start with; at one place the longest match wins, then the earlier family. */
export const RULE_INDEX = indexRules([
  ...numericRules,
  ...explicitRules,
  ...rangeRules,
  ...weekdayRules,
  ...holidayRules,
  ...samePeriodRules,
  ...quarterRules,
  ...shortQuarterRules,
  ...halfRules,
  ...yearRules,
  ...eraRules,
  ...seasonRules,
  ...deicticRules,
  ...ordinalRules,
  ...relativeRules,
  ...timeRules,
  ...dayPartRules,
  ...durationRules,
  ...lastingRules,
  ...setRules,
  ...referenceRules,
  ...modifierRules,
]);
