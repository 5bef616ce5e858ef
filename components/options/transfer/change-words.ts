import type { OptionsTexts } from '@/utils/i18n/options';
import type { ImportChange } from '@/utils/messages/views';
import { labelOf } from './invalid-field';

/** Fields and values of a settings file in the words of the screens on which they are set. */

export function labelOfField(about: ImportChange['about'], field: string, t: OptionsTexts): string {
  if (about === 'preferences') return preferenceLabels(t)[field] ?? field;
  if (about === 'surface') return surfaceLabels(t)[field.replace('selectors.', '')] ?? field;
  const [name = '', param] = field.split('.');
  return param === undefined ? labelOf(name, t.shops) : `${labelOf(name, t.shops)} ${param}`;
}

/** Absent: there is none. */
export function wordsOfValue(field: string, value: string | undefined, t: OptionsTexts): string {
  if (value === undefined) return t.transfer.none;
  const words: Record<string, string> = {
    true: t.transfer.yes,
    false: t.transfer.no,
    ...(field === 'callType' && { synchronous: t.shops.synchronous, asynchronous: t.shops.asynchronous }),
    ...(field === 'color' && Object.fromEntries(t.shops.colors.entries())),
    ...(/^(?:appSecret|session)$/.test(field) && {
      saved: t.transfer.savedSecret,
      new: t.transfer.newSecret,
    }),
    ...(field === 'theme' && {
      system: t.general.themeSystem,
      light: t.general.themeLight,
      dark: t.general.themeDark,
    }),
  };
  return words[value] ?? value;
}

/** The words of a preference as it is set in these options; an outcome's replies have their own. */
export function preferenceLabels({
  general,
  records,
  permissions,
  replies,
  rules,
}: OptionsTexts): Record<string, string> {
  return {
    language: general.language,
    theme: general.theme,
    retentionDays: records.retention,
    ...Object.fromEntries(
      Object.entries(replies.when).map(([outcome, name]) => [`replies.${outcome}`, name]),
    ),
    replies: replies.title,
    reasons: replies.reasons,
    operator: replies.operator,
    notify: permissions.notify,
    readClipboard: permissions.clipboard,
    openHours: records.openHours,
    launcher: rules.launcher,
    fillChat: rules.fillChat,
    sidePanel: rules.sidePanel,
    minSignMethod: rules.minSignMethod,
    passphraseRequired: rules.passphraseRequired,
    passphraseMinLength: rules.passphraseMinLength,
    maskNicks: `${records.nicks}: ${records.nicksMasked}`,
  };
}

function surfaceLabels({ surfaces }: OptionsTexts): Record<string, string> {
  const { name, urlPattern, tid, subOrders, buyer, anchor } = surfaces;
  return { name, urlPattern, tid, subOrders, buyer, anchor };
}
