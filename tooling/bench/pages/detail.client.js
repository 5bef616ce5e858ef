// An order's detail page: rendered late, with its sub-order numbers only in the view library's run-time data.
(() => {
  const now = () => performance.timeOrigin + performance.now();
  const root = document.getElementById('ice-container');

  window.detail = {
    /** @returns when the last change was made, and the number of the order */
    draw() {
      const tid = new URLSearchParams(location.search).get('bizOrderId') ?? '';
      const subOrders = [1, 2, 3].map((line) => ({
        id: Number(BigInt(tid) + BigInt(line)),
        idStr: String(BigInt(tid) + BigInt(line)),
        quantity: 1,
        itemInfo: { title: `磨毛四件套 ${line}`, skuText: [{ name: '颜色', value: '灰' }] },
      }));
      const rows = subOrders.map(
        ({ itemInfo }) =>
          `<tr class="order-item"><td>${itemInfo.title}</td><td>灰</td><td>未发货</td><td>¥129.00 × 1</td></tr>`,
      );
      const began = now();
      root.innerHTML = `<div class="panel"><h2>订单状态：买家已付款</h2><div>订单编号：${tid}</div></div><table><tbody>${rows.join('')}</tbody></table>`;
      const props = { id: tid, subOrders, buyer: { nick: '柚子汽水_2023' } };
      for (const row of root.querySelectorAll('tr')) {
        row.__reactFiber$q7x2mz1k9 = {
          memoizedProps: { className: 'order-item' },
          return: { memoizedProps: {}, return: { memoizedProps: props, return: null } },
        };
      }
      return { began, at: now(), tids: [tid] };
    },
  };
})();
