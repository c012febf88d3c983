export {
  answersAsked,
  factsAsked,
  isComparison,
  partsOf,
  type Comparison,
  type Expression,
  type ExpressionRefusal,
  type Operator,
} from './expression.ts';
export { parseExpression } from './parse-expression.ts';
export { evaluate, holds, type Scope } from './evaluate.ts';
export { asNumber, asText, asTruth, eachOf, type Value } from './value.ts';
export { neverHolds, type Domain } from './never-holds.ts';
export {
  everyItem,
  everyQuestion,
  FORM,
  isSection,
  QUESTION_KINDS,
  wordsIn,
  type Choice,
  type Form,
  type FormItem,
  type FormWords,
  type Question,
  type Section,
} from './form.ts';
export { ANSWERS, isBlank, repeatedIn, type Answer, type Answers } from './answers.ts';
export { checkForm, functionProblems, type FormProblem, type KnownFacts } from './check-form.ts';
export {
  askedIn,
  fillForm,
  missingIn,
  type Filled,
  type FilledQuestion,
  type FilledSection,
} from './fill-form.ts';
export { type Situation } from './answering.ts';
export { type AnswerProblem } from './problem-of.ts';
export { canonical, readTyped, type Typed } from './read-typed.ts';
export { withOneMore, withoutOne } from './repeat-answers.ts';
export { mistakeWords, shownValue } from './question-words.ts';
export type { XlsRemark } from './xlsform/remark.ts';
export type { ReadXlsForm } from './xlsform/convert-xls-form.ts';
export { itemAt, withChanged, withItem, withMoved, withoutItem, type ItemAddress } from './edit-form.ts';
export { readItem, typedItem, type ItemRefusal, type TypedItem } from './typed-item.ts';
