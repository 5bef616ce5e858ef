import type { OptionsTexts } from '@/utils/i18n/options';

/** Everything that can be wrong with a field, as keys of its sentences. */
export type Problems = keyof OptionsTexts['fieldProblems'];
