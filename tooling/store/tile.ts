import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Language } from '../../utils/messages/views';

/** Pictures that are drawn, not taken: the small promo tile, and the logo alone for Edge's listing. */

const WORDS: Record<Language, { title: string; words: string }> = {
  'zh-CN': { title: '锁单助手', words: '买家要改地址？聊天旁边直接锁单，<br>仓库先不发货。适用于千牛。' },
  en: {
    title: 'Order Lock',
    words: 'Hold chosen sub-orders before they ship,<br>right beside the chat. For Qianniu.',
  },
};

export async function drawTile(
  page: Page,
  root: string,
  language: Language,
  path: `${string}.png`,
): Promise<void> {
  const { title, words } = WORDS[language];
  const html = readFileSync(join(root, 'tooling/store/tile.html'), 'utf8')
    .replace('lang="en"', `lang="${language}"`)
    .replace('MARK', markOf(root))
    .replace('TITLE', title)
    .replace('WORDS', words);
  await page.setViewport({ width: 440, height: 280, deviceScaleFactor: 1 });
  await page.setContent(html);
  await page.screenshot({ path });
}

/** 300 × 300, as required by Edge's form. */
export async function drawLogo(page: Page, root: string, path: `${string}.png`): Promise<void> {
  await page.setViewport({ width: 300, height: 300, deviceScaleFactor: 1 });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:300px;height:300px}</style>${markOf(root)}`,
  );
  await page.screenshot({ path, omitBackground: true });
}

function markOf(root: string): string {
  return readFileSync(join(root, 'public/icons/mark.svg'), 'utf8');
}
