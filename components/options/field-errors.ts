import type { OptionsTexts } from '@/utils/i18n/options';
import { useOptions } from './options-screen';

/** Everything that can be wrong with a field, as keys of its messages. */
export type FieldErrorKey = keyof OptionsTexts['fieldProblems'];

/** The message on what is wrong with a field; undefined if nothing is. */
export function useFieldErrors(): (problem: FieldErrorKey | undefined) => string | undefined {
  const { t } = useOptions();
  return (problem) => problem && t.fieldProblems[problem];
}
