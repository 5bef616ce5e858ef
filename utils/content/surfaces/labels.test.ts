// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { mayHoldId, readLabelled } from './labels';

const ID = '4512773019268853117';

function read(html: string): string[] {
  document.body.innerHTML = html;
  return readLabelled(document.body).map(({ id, isSub }) => (isSub ? `sub ${id}` : id));
}

describe('labelled numbers', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it.each([
    ...['订单号', '订单编号', '主订单号', '交易号', '交易编号', '父订单编号', '主订单编号'].flatMap(
      (label) => [`${label}:${ID}`, `${label}：${ID}`, `${label}${ID}`],
    ),
    `订单号&nbsp;：&nbsp;${ID}`,
    `订单\u200b号：45127730\u200b19268853117`,
    '订单号：４５１２７７３０１９２６８８５３１１７',
    `<td>订单号</td><td>${ID}</td>`,
    `<div>订单编号：</div><div>${ID}</div>`,
    `<dt>订单号</dt><dd>${ID} <button>复制</button></dd>`,
    `<span>订单号:</span><span>${ID}</span>`,
    `<li><label>订单号</label> <em>${ID}</em></li>`,
    `麻烦看下我的订单号是${ID}谢谢`,
    `订单号：${ID}，运单号：773123456789012345`,
  ])('reads %s', (html) => {
    expect(read(html.startsWith('<td') ? `<table><tr>${html}</tr></table>` : html)).toEqual([ID]);
  });

  it.each(['子订单号', '子订单编号', '子订单'])('tells %s apart', (label) => {
    expect(read(`${label}：${ID}`)).toEqual([`sub ${ID}`]);
  });

  it.each([
    `退款编号：${ID}`,
    `退款订单号：${ID}`,
    `物流订单号：${ID}`,
    `支付宝交易号：${ID}`,
    `商户订单号 ${ID}`,
    `运单号：${ID}`,
    ID,
    '订单号：13800138000',
    '订单号：781234567890',
    '订单号：2026112222001188771234567890',
    `订单号：${ID}A`,
    `订单号：A${ID}`,
    `订单号：退款编号：${ID}`,
    `买家留言：订单号：${ID} 一起发`,
    `<div class="buyer-remark">订单号：${ID}</div>`,
    `<p>备注：</p><p class="x_memo__a1">订单号 ${ID}</p>`,
    `<textarea>订单号：${ID}</textarea>`,
    `<script>var x = "订单号：${ID}"</script>`,
    `<pre contenteditable="true">订单号：${ID}</pre>`,
    '<div>订单号</div><div>确认时间 2026</div>',
    // The last heading and the first cell below it do not form a pair.
    `<table><tr><th>运单号</th><th>订单号</th></tr><tr><td>${ID}</td><td>1</td></tr></table>`,
    // One number or two: it cannot be determined.
    '<span>订单号：45127730192688</span><span>53117</span>',
  ])('does not read %s', (html) => {
    expect(read(html)).toEqual([]);
  });

  it('reads in the page’s order and gives a place for each launcher', () => {
    document.body.innerHTML = `<p>订单号：${ID} <b>x</b></p><p><a>订单号：4498120366150853117</a></p>`;
    const [first, second] = readLabelled(document.body);
    expect(first?.anchor.nodeType).toBe(3);
    expect(second?.anchor.nodeName).toBe('A');
  });
});

describe('the cheap check', () => {
  it.each([ID, '４５１２７７３０１９２６８８５３１１７', `x${ID}`, '4512 7730 1926 8853'])(
    'yes: %s',
    (text) => {
      expect(mayHoldId(text)).toBe(true);
    },
  );
  it.each(['', '13800138000', '好的', '12 个，34 个，2026-11-22 21:40:03'])('no: %s', (text) => {
    expect(mayHoldId(text)).toBe(false);
  });
});
