import { beforeEach, describe, expect, it } from 'vitest';
import { hearMessages } from './messages';

const CARD = '<div class="tpl-wrapper"></div>';
const NUMBER = '订单号：4512773019268853117';

const list = document.createElement('div');
const message = (html: string): Element =>
  Object.assign(document.createElement('div'), { className: 'message-item', innerHTML: html });
const fill = (count: number): void =>
  list.replaceChildren(...Array.from({ length: count }, () => message('好的')));

describe('hearing messages', () => {
  beforeEach(() => fill(20));

  it('tells of a number or a card among the new ones, once', () => {
    const hear = hearMessages(list);
    expect(hear()).toBe(false);
    list.append(message('在吗'), message(NUMBER), message('谢谢'));
    expect(hear()).toBe(true);
    expect(hear()).toBe(false);
    list.append(message(CARD));
    expect(hear()).toBe('late');
    expect(hear()).toBe(false);
  });

  it('says nothing of talk, nor of numbers too short', () => {
    const hear = hearMessages(list);
    list.append(message('电话 13812345678'), message('好的'));
    expect(hear()).toBe(false);
  });

  it('finds what stands before a mark at the end', () => {
    list.append(message('正在输入…'));
    const hear = hearMessages(list);
    list.lastElementChild?.before(message(NUMBER));
    expect(hear()).toBe(true);
    expect(hear()).toBe(false);
  });

  it('finds older messages that are loaded on top', () => {
    const hear = hearMessages(list);
    list.prepend(message(NUMBER), message('早'));
    expect(hear()).toBe(true);
    expect(hear()).toBe(false);
  });

  it('reads all of another conversation', () => {
    const hear = hearMessages(list);
    list.replaceChildren(message(NUMBER), ...Array.from({ length: 30 }, () => message('好的')));
    expect(hear()).toBe(true);
    expect(hear()).toBe(false);
  });

  it('is not led astray by old messages that are taken away', () => {
    list.prepend(message(NUMBER));
    const hear = hearMessages(list);
    list.firstElementChild?.remove();
    list.append(message('好的'));
    expect(hear()).toBe(false);
    fill(0);
    expect(hear()).toBe(false);
    list.append(message(NUMBER));
    expect(hear()).toBe(true);
  });
});
