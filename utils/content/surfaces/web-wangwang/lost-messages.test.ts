// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { A, B, drawChat, element, message, says, switchTo } from '../testing/chat-page';

const NAMES_A = `你好，订单号：${A} 已经收到了`;
const NAMES_B = `订单号：${B} 先别发`;

const line = (row: Element): Element => {
  const wrapper = element('message-item-line', '');
  wrapper.append(row);
  return wrapper;
};
const pre = (row: Element): Element => row.querySelector('pre') as Element;
const draw = (row: Element, text: string): void => {
  pre(row).textContent = text;
};
const empty = (...rows: Element[]): void => {
  for (const row of rows) draw(row, '');
};

describe('messages that lose their text', () => {
  const start = () => {
    const rows = [message({ text: '你好' }), message({ text: '好的', self: true }), ...says(NAMES_B, '在吗')];
    const chat = drawChat(rows);
    expect(chat.active()).toBe(B);
    return {
      chat,
      rows,
      late: rows.slice(2),
      older: message({ text: NAMES_A, time: '2026-11-20 09:00:00' }),
    };
  };

  it('keep what they mentioned while the agent reads older ones (a case from the field)', () => {
    const { chat, late, older } = start();
    expect(
      chat.change(() => {
        chat.view.prepend(older);
        empty(...late);
      }),
    ).toBe(true);
    expect(chat.active()).toBe(B);
    expect(chat.read()?.orders.map(({ tid }) => tid)).toEqual([A, B]);
    chat.change(() => {
      draw(late[0] as Element, NAMES_B);
      draw(late[1] as Element, '在吗');
    });
    expect(chat.active()).toBe(B);
  });

  it.each<[string, (row: Element) => void]>([
    ['their text node', (row) => pre(row).firstChild?.remove()],
    ['the characters of their text', (row) => ((pre(row).firstChild as Text).data = '')],
    ['their content', (row) => row.querySelector('.content')?.replaceChildren()],
    ['the box of their content', (row) => row.querySelector('.content')?.remove()],
    ['everything', (row) => row.replaceChildren()],
    ['their text, for a placeholder', (row) => draw(row, '加载中...')],
    [
      'their content, for a skeleton',
      (row) => row.querySelector('.content')?.replaceChildren(element('skeleton', '')),
    ],
  ])('whether they lose %s', (_, strip) => {
    const { chat, late, older } = start();
    chat.view.prepend(older);
    for (const row of late) strip(row);
    expect(chat.active()).toBe(B);
  });

  it('are read again when another text is rendered in them', () => {
    const { chat, late } = start();
    empty(...late);
    expect(chat.change(() => draw(late[1] as Element, NAMES_A))).toBe(true);
    expect(chat.active()).toBe(A);
    expect(chat.change(() => ((pre(late[1] as Element).firstChild as Text).data = '不是这个'))).toBe(true);
    expect(chat.active()).toBe(B);
    expect(chat.change(() => draw(late[0] as Element, '算了'))).toBe(true);
  });

  it('make no order active if they were never seen with their text', () => {
    const rows = [message({ text: NAMES_A }), message({ text: '好的', self: true }), ...says('', '')];
    const chat = drawChat(rows);
    expect(chat.active()).toBeUndefined();
    expect(chat.read()?.orders.map(({ tid }) => tid)).toEqual([A, B]);
    expect(chat.change(() => draw(rows[3] as Element, '在吗'))).toBe(true);
    expect(chat.active()).toBeUndefined();
    expect(chat.change(() => draw(rows[2] as Element, '发货了吗'))).toBe(true);
    expect(chat.active()).toBe(A);
  });

  it('are different messages when their head differs', () => {
    const { chat, late, older } = start();
    chat.view.prepend(older);
    empty(...late);
    for (const row of late) (row.querySelector('.time') as Element).textContent = '2026-11-28 08:00:00';
    // These were never read; the latest known stays.
    expect(chat.active()).toBe(B);
  });

  it('are not confused with pictures and voice messages, which have no text', () => {
    for (const html of ['<img src="">', '<div class="voice-msg"></div>', '<video></video>'])
      expect(drawChat([...says(NAMES_A), message({ html })]).active()).toBe(A);
  });

  it('say nothing about the next buyer', () => {
    const { chat, late } = start();
    switchTo('南风知我意88');
    empty(...late);
    expect(chat.active()).toBeUndefined();
    for (const row of late) draw(row, '在吗');
    expect(chat.active()).toBe(A);
  });
});

describe('messages that are removed from the page', () => {
  const at = (minute: number, text: string): Element =>
    message({ text, time: `2026-11-28 09:${String(minute).padStart(2, '0')}:00` });

  it('still count while older ones are shown', () => {
    const chat = drawChat([at(30, '你好'), at(31, NAMES_B), at(32, '在吗')]);
    expect(chat.active()).toBe(B);
    expect(
      chat.change(() => chat.view.replaceChildren(at(10, NAMES_A), at(11, '收到了'), at(12, '好的'))),
    ).toBe(true);
    expect(chat.active()).toBe(B);
    chat.view.replaceChildren(at(30, '你好'), at(31, NAMES_B), at(32, '在吗'));
    expect(chat.active()).toBe(B);
    chat.view.append(at(33, NAMES_A));
    expect(chat.active()).toBe(A);
  });

  it('still count if the same nodes show older ones', () => {
    const rows = [at(30, '你好'), at(31, NAMES_B), at(32, '在吗')];
    const chat = drawChat(rows);
    expect(chat.active()).toBe(B);
    const show = (minute: number, ...texts: string[]): void => {
      for (const [i, row] of rows.entries()) {
        draw(row, texts[i] ?? '');
        (row.querySelector('.time') as Element).textContent = `2026-11-28 09:${minute + i}:00`;
      }
    };
    expect(chat.change(() => show(10, NAMES_A, '收到了', '好的'))).toBe(true);
    expect(chat.active()).toBe(B);
    show(30, '你好', NAMES_B, '在吗');
    expect(chat.active()).toBe(B);
    show(33, NAMES_A, '也', '别发');
    expect(chat.active()).toBe(A);
  });

  it('still count when newer ones that mention nothing have replaced them', () => {
    const chat = drawChat([at(30, NAMES_B), at(31, '在吗')]);
    expect(chat.active()).toBe(B);
    chat.view.firstElementChild?.remove();
    chat.view.append(at(32, '在的'));
    expect(chat.active()).toBe(B);
  });

  it('no longer count once they are withdrawn', () => {
    const chat = drawChat([at(30, NAMES_A), at(31, NAMES_B), at(32, '在吗')]);
    expect(chat.active()).toBe(B);
    expect(
      chat.change(() => chat.view.children[1]?.replaceWith(element('system-line', '对方撤回了一条消息'))),
    ).toBe(true);
    expect(chat.active()).toBe(A);
  });

  it('count for no one after the list was replaced for another buyer', () => {
    const chat = drawChat([at(30, NAMES_B)]);
    expect(chat.active()).toBe(B);
    switchTo('南风知我意88');
    chat.read();
    expect(chat.change(() => chat.view.replaceChildren(at(5, '在吗'), at(6, NAMES_A)))).toBe(true);
    (document.querySelector('.ww_tab') as Element).innerHTML = `<span class="order-id">${A}</span>`;
    expect(chat.active()).toBe(A);
    chat.view.replaceChildren(at(5, '在吗'));
    expect(chat.active()).toBe(A);
  });
});

describe('observing messages', () => {
  const start = () => drawChat(says(...Array.from({ length: 60 }, () => '好的')));
  const number = (): Element => message({ text: NAMES_A });

  it('notices a number wherever it appears', () => {
    const chat = start();
    chat.read();
    expect(chat.change(() => chat.view.append(...says('在吗'), number(), ...says('谢谢')))).toBe(true);
    expect(chat.change(() => chat.view.prepend(number(), ...says('早')))).toBe(true);
    expect(chat.change(() => chat.view.append(line(line(number()))))).toBe(true);
    expect(chat.change(() => chat.view.children[30]?.after(number()))).toBe(true);
  });

  it('notices a number that is rendered in an existing message', () => {
    const chat = start();
    chat.read();
    const row = chat.view.children[3] as Element;
    expect(chat.change(() => draw(row, NAMES_A))).toBe(true);
    expect(chat.active()).toBe(A);
    const last = chat.view.lastElementChild as Element;
    expect(chat.change(() => ((pre(last).firstChild as Text).data = NAMES_B))).toBe(true);
    expect(chat.active()).toBe(B);
  });

  it('notices a card that is rendered a while after its message', () => {
    const chat = start();
    const row = message({ html: '<div class="tpl-wrapper"></div>' });
    chat.change(() => chat.view.append(row));
    expect(chat.change(() => row.querySelector('.tpl-wrapper')?.append('订单号：', A))).toBe(true);
    expect(chat.active()).toBe(A);
  });

  it('ignores talk, short numbers, and movement inside a message', () => {
    const chat = start();
    chat.read();
    expect(chat.change(() => chat.view.append(...says('电话 13812345678', '好的')))).toBe(false);
    expect(chat.change(() => chat.view.firstElementChild?.remove())).toBe(false);
    const inner = pre(chat.view.lastElementChild as Element);
    expect(chat.change(() => inner.setAttribute('style', 'top:3px'))).toBe(false);
  });

  it('reads all of another conversation', () => {
    const chat = start();
    expect(chat.change(() => chat.view.replaceChildren(number(), ...says('好的')))).toBe(true);
    expect(chat.active()).toBe(A);
  });
});
