import { describe, expect, it } from 'vitest';
import { NO_PAGE, openPopup, pageOf, sent } from './testing/open-popup';
import { bedding, lamp } from './testing/samples';

/** Typed numbers that are looked up only after the agent has said which one is meant. */

const NEAR = '4512773019266853117';
const ROUNDED = '4512773019268850000';
const near = { view: { page: pageOf(bedding), lastLookUp: undefined } };
const lookedUp = (host: Parameters<typeof sent>[0]) =>
  sent(host, 'app/look-up')
    .filter((body) => !(body as { quiet?: boolean }).quiet)
    .map((body) => (body as { tid: string }).tid);

async function ask(world: Parameters<typeof openPopup>[0], text: string) {
  const opened = await openPopup(world);
  await opened.page.type(opened.field, text);
  await opened.page.key('Enter');
  await opened.page.see(() => opened.page.root.querySelector('[aria-label="核对订单号"]'));
  return opened;
}

describe('a number one digit away from a known one', () => {
  it('raises a question, and Enter does not answer it', async () => {
    const { page, host } = await ask(near, NEAR);
    expect(page.text()).toContain('是不是它');
    expect(page.text()).toContain(NEAR);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('核对订单号');
    await page.key('Enter');
    await page.key('Enter');
    expect(lookedUp(host)).toEqual([]);
  });

  it('Y: the known one', async () => {
    const { page, host } = await ask(near, NEAR);
    await page.key('y');
    await page.see(() => lookedUp(host).length > 0);
    expect(lookedUp(host)).toEqual([bedding.tid]);
  });

  it('N: the typed one', async () => {
    const { page, host } = await ask(near, NEAR);
    await page.key('n');
    await page.see(() => lookedUp(host).length > 0);
    expect(lookedUp(host)).toEqual([NEAR]);
  });

  it('in a pasted list nothing is looked up before the answer', async () => {
    const { page, host } = await ask({ ...near, orders: [lamp] }, `${lamp.tid} ${NEAR}`);
    expect(lookedUp(host)).toEqual([]);
    await page.key('n');
    await page.see(() => lookedUp(host).length === 1 && sent(host, 'app/look-up').length >= 2);
    const all = sent(host, 'app/look-up').map((body) => (body as { tid: string }).tid);
    expect(all).toEqual(expect.arrayContaining([lamp.tid, NEAR]));
  });

  it('further typing removes the question', async () => {
    const { page, host, field } = await ask(near, NEAR);
    await page.type(field, lamp.tid);
    expect(page.root.querySelector('[aria-label="核对订单号"]')).toBeNull();
    expect(lookedUp(host)).toEqual([]);
  });
});

describe('a number that looks rounded', () => {
  const world = { view: { page: NO_PAGE } };

  it('Y: it is right, and looked up', async () => {
    const { page, host } = await ask(world, ROUNDED);
    expect(page.text()).toContain('像是被表格改过的号码');
    await page.key('y');
    await page.see(() => lookedUp(host).length > 0);
    expect(lookedUp(host)).toEqual([ROUNDED]);
  });

  it('N: it is not, and the screen says how to get the right one', async () => {
    const { page, host } = await ask(world, ROUNDED);
    await page.key('n');
    await page.see(() => page.text().includes('把表格里那一列设为文本'));
    expect(lookedUp(host)).toEqual([]);
  });
});
