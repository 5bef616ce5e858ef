import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../utils/messages/views';

/** What the stores show about the extension. Name and summary are the manifest's own, written in `public/_locales`. */
export interface Listing {
  name: string;
  /** One sentence: the manifest's description, which all three stores show. */
  summary: string;
  description: string;
  /** What Chrome's form calls the single purpose. */
  purpose: string;
  /** Edge only. */
  searchTerms: readonly string[];
}

export const LANGUAGES = ['zh-CN', 'en'] as const satisfies readonly Language[];

/**
 * The strictest limit of the three stores, in characters. Name: Edge 45, AMO 50, Chrome 75. Summary: the manifest's
 * 132. Description: Edge requires 250 to 10 000, Chrome accepts 16 000. Search terms: Edge, at most 7 of 30 characters,
 * 21 words in all.
 */
export const LIMITS = {
  name: 45,
  summary: 132,
  description: [250, 10_000],
  purpose: 1000,
  searchTerms: { count: 7, length: 30, words: 21 },
} as const;

const OWN: Record<Language, Pick<Listing, 'purpose' | 'searchTerms'>> = {
  'zh-CN': {
    purpose: '让店铺的客服把买家订单里选中的子订单在 ERP 里锁住，暂不发货，并看到 ERP 的真实结果。',
    searchTerms: ['锁单', '截单', '拦截发货', '千牛', '客服', '淘宝', '天猫'],
  },
  en: {
    purpose:
      "Lets a shop's customer-service agents hold chosen sub-orders of a buyer's order from being shipped, through the shop's ERP, and shows what the ERP answered.",
    searchTerms: ['order lock', 'hold shipment', 'Qianniu', 'Taobao', 'Tmall', 'customer service', 'ERP'],
  },
};

const FOLDERS: Record<Language, string> = { 'zh-CN': 'zh_CN', en: 'en' };

export function listing(root: string, language: Language): Listing {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const messages = JSON.parse(read(`public/_locales/${FOLDERS[language]}/messages.json`));
  return {
    ...OWN[language],
    name: messages.name.message,
    summary: messages.description.message,
    description: read(`tooling/store/texts/description.${language}.md`).trim(),
  };
}
