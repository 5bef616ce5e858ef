// An order list with the real one's structure: one row with the number, one row for each sub-order.
(() => {
  const now = () => performance.timeOrigin + performance.now();
  const root = document.getElementById('ice-container');

  function order(round, i) {
    const tid = `45${String(12773000000000000n + BigInt(round * 1000 + i) * 10n)}`;
    const lines = [1, 2]
      .map(
        (line) =>
          `<tr class="next-table-row"><td><a href="//trade.taobao.com/trade/detail/tradeSnap.htm?tradeID=${
            BigInt(tid) + BigInt(line)
          }"><img alt=""></a>磨毛四件套 ${i}</td><td>¥129.00 × 1</td><td>未发货</td><td>¥258.00</td></tr>`,
      )
      .join('');
    return {
      tid,
      html: `<table><tbody><tr class="next-table-row head"><td colspan="4"><div>订单号: ${tid}</div><span>创建时间: 2026-11-23 14:29:05</span><span class="ww-light" data-nick="买家${i}"><a href="#">买家${i}</a></span></td></tr>${lines}</tbody></table>`,
    };
  }

  window.list = {
    /** Renders another page of the list, as paging and searching do. @returns when, and which orders */
    draw(round, count) {
      const orders = Array.from({ length: count }, (_, i) => order(round, i));
      const began = now();
      root.innerHTML = `<div class="next-table"><div class="next-table-body">${orders.map(({ html }) => html).join('')}</div></div>`;
      return { began, at: now(), tids: orders.map(({ tid }) => tid) };
    },
  };
})();
