// Order list, current layout: one table per main order, its first row the header, each further row one sub-order; the
// order's status and amount are beside all of them, a line's refund among its operations.
(() => {
  const root = document.getElementById('ice-container');

  function element(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  }

  function headRow(order) {
    const buyer = element(
      'span',
      { class: 'ww-light', 'data-nick': order.buyer.nick, 'data-display': 'inline' },
      element('a', { href: '#' }, order.buyer.nick),
    );
    return element(
      'tr',
      { class: 'next-table-row head' },
      element(
        'td',
        { colspan: '5' },
        element(
          'div',
          { class: 'head-line' },
          element('div', {}, `订单号: ${order.id}`),
          element('span', {}, `创建时间: ${order.orderInfo.createTime}`),
          buyer,
        ),
      ),
    );
  }

  function itemRow(line, order, isFirst) {
    const rowspan = String(order.subOrders.length);
    const snapshot = `//trade.taobao.com/trade/detail/tradeSnap.htm?tradeID=${line.idStr}`;
    const text = line.itemInfo.skuText.map(({ name, value }) => `${name}：${value}`).join(' ');
    return element(
      'tr',
      { class: 'next-table-row' },
      element(
        'td',
        {},
        element(
          'div',
          { class: 'item-line' },
          element(
            'div',
            {},
            element('a', { href: snapshot }, element('img', { src: line.itemInfo.pic, alt: '' })),
          ),
          element('div', {}, line.itemInfo.title, element('small', {}, text)),
        ),
      ),
      element('td', {}, `¥${line.priceInfo.realTotal} × ${line.quantity}`),
      element('td', {}, ...line.operations.map(({ text }) => element('a', { href: '#' }, text))),
      ...(isFirst
        ? [
            element('td', { rowspan }, order.statusInfo.text),
            element('td', { rowspan }, `¥${order.payInfo.actualFee}`),
          ]
        : []),
    );
  }

  function table(order) {
    return element(
      'table',
      {},
      element(
        'tbody',
        {},
        headRow(order),
        ...order.subOrders.map((line, i) => itemRow(line, order, i === 0)),
      ),
    );
  }

  async function start() {
    const answer = await fetch(
      'https://trade.taobao.com/trade/itemlist/asyncSold.htm?event_submit_do_query=1&_input_charset=utf8',
      {
        method: 'POST',
        credentials: 'include',
        body: new URLSearchParams({ pageNum: '1', isQnNew: 'true' }),
      },
    );
    const data = await answer.json();
    root.replaceChildren(
      element(
        'div',
        { class: 'next-tabs' },
        ...['近三个月订单', '待发货', '已发货', '退款中'].map((text) =>
          element('div', { class: 'next-tabs-tab-inner' }, text),
        ),
        element('input', { 'aria-label': '搜索', placeholder: '订单号' }),
      ),
      element(
        'div',
        { class: 'next-table next-table-medium' },
        element('div', { class: 'next-table-body' }, ...data.mainOrders.map(table)),
      ),
    );
  }

  start();
})();
