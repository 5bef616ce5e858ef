// Order detail, current layout: rendered late, with sub-order ids only in the rows' run-time data.
(() => {
  const root = document.getElementById('ice-container');

  function element(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  }

  function row(line, status, props) {
    const code = line.itemInfo.extra[0].value;
    const node = element(
      'tr',
      { class: 'order-item' },
      element(
        'td',
        {},
        element(
          'div',
          { class: 'item-line' },
          element('img', { src: line.itemInfo.pic, alt: '' }),
          element('div', {}, line.itemInfo.title, element('small', {}, `商家编码：${code}`)),
        ),
      ),
      element('td', {}, line.itemInfo.skuText.map(({ value }) => value).join(' ')),
      element('td', {}, status),
      element('td', {}, `¥${line.priceInfo.original} × ${line.quantity}`),
    );
    // React keeps its run-time data on the node itself, under a name with a random suffix.
    node.__reactFiber$q7x2mz1k9 = {
      memoizedProps: { className: 'order-item' },
      return: { memoizedProps: {}, return: { memoizedProps: props, return: null } },
    };
    return node;
  }

  function draw({ order, rows }) {
    const props = { id: order.id, subOrders: order.subOrders, buyer: { nick: order.buyer.nick } };
    root.replaceChildren(
      element(
        'div',
        { class: 'panel' },
        element('h2', {}, `订单状态：${order.statusInfo.text}`),
        element('div', {}, `订单编号：${order.id}`),
        element('div', {}, `创建时间：${order.orderInfo.createTime}`),
        element('div', {}, `买家：${order.buyer.nick}`),
        element(
          'div',
          {},
          '收货地址：',
          element('span', { class: 'receive-address_value__Fmomy' }, '张**，135*******，浙江省 杭州市 ***'),
        ),
      ),
      element(
        'div',
        { class: 'panel' },
        element(
          'table',
          { class: 'order-rows' },
          element('tbody', {}, ...order.subOrders.map((line, i) => row(line, rows[i], props))),
        ),
        element('div', { class: 'order-info_total-price__x1' }, `实付款 ¥${order.payInfo.actualFee}`),
      ),
    );
  }

  async function start() {
    const tid = new URLSearchParams(location.search).get('bizOrderId') ?? '';
    const answer = await fetch(`detail.json?bizOrderId=${tid}`);
    if (answer.ok) draw(await answer.json());
    else root.replaceChildren(element('div', { class: 'panel' }, '没有找到这个订单'));
  }

  start();
})();
