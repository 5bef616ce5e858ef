// The chat page's own script. It behaves like the real one where that matters to a reader of the page: the list is
// rendered again after each switch, the header changes at once, the order panel only when its answer has arrived.
(() => {
  const root = document.getElementById('ice-container');
  const state = { own: '', conversations: [], cards: {}, active: '', sent: [] };

  function element(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
  }

  function avatar(text, color) {
    return element('span', { class: 'avatar', style: `background:${color}` }, text.slice(0, 1));
  }

  function frame() {
    root.append(
      element(
        'div',
        { class: 'desk' },
        element(
          'div',
          { class: 'top' },
          element('span', { class: 'logo' }, '店'),
          element('b', {}, '商家接待台'),
          element('span', { class: 'on' }, '接待'),
          ...['客户', '留言', '数据', '设置'].map((text) => element('span', {}, text)),
        ),
        element(
          'div',
          { class: 'ww_conversation' },
          element('div', { class: 'ww_user_panel' }, state.own),
          element('div', { class: 'ww_conversation_list' }),
        ),
        element(
          'div',
          { class: 'chat' },
          element('div', { class: 'ww_header' }),
          element('div', { class: 'ww_message' }, element('div', { class: 'rc-scrollbars-view' })),
          element(
            'div',
            { class: 'editBox' },
            element('div', { class: 'hint' }, '输入消息，Enter 发送'),
            element('pre', { class: 'edit', contenteditable: 'true' }),
            element('button', { class: 'next-btn next-btn-primary send-btn' }, '发送'),
          ),
        ),
        element('div', { class: 'ww_tab' }),
      ),
    );
  }

  function drawList() {
    const items = state.conversations.map((each) => {
      const name = element('span', { class: 'name' }, each.nick);
      name.addEventListener('click', () => open(each.nick));
      const item = element(
        'div',
        { class: each.nick === state.active ? 'conversation-item active' : 'conversation-item' },
        avatar(each.nick, each.color),
        name,
        element('span', { class: 'when' }, each.time),
        element('div', { class: 'preview' }, each.preview),
      );
      if (each.unread) item.append(element('span', { class: 'unread' }, String(each.unread)));
      return item;
    });
    root.querySelector('.ww_conversation_list').replaceChildren(...items);
  }

  function card(tid) {
    const data = state.cards[tid];
    return element(
      'div',
      { class: 'im-template-msg dx-msg-wrap' },
      element(
        'div',
        { class: 'tpl-wrapper', 'data-tpl-id': '4278793723922.PNM' },
        element('div', { class: 'head' }, '订单号：', element('span', {}, tid)),
        element(
          'div',
          { class: 'item' },
          element('img', { src: data.picture, alt: '' }),
          element('div', {}, data.title, element('small', {}, `等 ${data.count} 件商品`)),
          element('span', { class: 'sum' }, `¥${data.payment}`),
        ),
      ),
    );
  }

  function message(each, conversation) {
    if (each.from === 'system') return element('div', { class: 'system-line' }, each.text);
    const self = each.from === 'self';
    const item = element(
      'div',
      { class: self ? 'message-item self' : 'message-item' },
      avatar(self ? '禾' : conversation.nick, self ? '#8ea9c7' : conversation.color),
      element('span', { class: 'nick' }, self ? state.own : conversation.nick),
      element('span', { class: 'time' }, each.time ?? ''),
      element(
        'div',
        { class: 'content' },
        each.cardTid ? card(each.cardTid) : element('pre', { class: 'edit' }, each.text),
      ),
    );
    return element('div', { class: 'message-item-line' }, item);
  }

  function panelCard(order) {
    return element(
      'div',
      { class: 'order-card' },
      element(
        'div',
        { class: 'row' },
        element('span', { class: 'state' }, order.status),
        element('span', { class: 'when' }, `${order.created}下单`),
      ),
      element('div', { class: 'row' }, element('span', { class: 'order-id' }, order.tid)),
      ...order.lines.map((line) =>
        element(
          'div',
          { class: 'goods' },
          element('img', { src: line.picture, alt: '' }),
          element('span', { class: 'title' }, line.title),
          element('span', {}, `¥${line.price}`, element('small', {}, ` ×${line.num}`)),
        ),
      ),
      element(
        'div',
        { class: 'row ops' },
        element('b', {}, `实付 ¥${order.payment}`),
        ...['备注', '改地址', '发货'].map((text) => element('button', { type: 'button' }, text)),
      ),
    );
  }

  function drawPanel(orders) {
    root
      .querySelector('.ww_tab')
      .replaceChildren(
        element(
          'div',
          { class: 'tabs' },
          element('span', { class: 'on' }, '订单'),
          ...['客户', '商品', '足迹'].map((text) => element('span', {}, text)),
        ),
        element('div', { class: 'filter' }, `近3个月订单 ${orders.length}`),
        ...orders.map(panelCard),
      );
  }

  async function open(nick) {
    const conversation = state.conversations.find((each) => each.nick === nick);
    if (!conversation) return;
    state.active = nick;
    conversation.unread = 0;
    const tags = (conversation.tags ?? []).map((text) => element('span', { class: 'tag' }, text));
    root.querySelector('.ww_header').replaceChildren(element('span', { class: 'name' }, nick), ...tags);
    root
      .querySelector('.rc-scrollbars-view')
      .replaceChildren(...conversation.messages.map((each) => message(each, conversation)));
    drawList();
    // Until the answer arrives the panel still shows the previous buyer, as on the real page.
    const answer = await fetch(`orders.json?nick=${encodeURIComponent(nick)}`);
    const orders = await answer.json();
    if (state.active === nick) drawPanel(orders);
  }

  function add(nick, each) {
    const conversation = state.conversations.find((one) => one.nick === nick);
    conversation.messages.push(each);
    conversation.preview = each.text;
    if (nick === state.active) {
      const view = root.querySelector('.rc-scrollbars-view');
      view.append(message(each, conversation));
      view.scrollTop = view.scrollHeight;
    }
    drawList();
  }

  function send() {
    const editor = root.querySelector('.editBox pre.edit');
    const text = editor.textContent.trim();
    if (!text) return;
    state.sent.push(text);
    editor.textContent = '';
    add(state.active, { from: 'self', text });
  }

  async function start() {
    const answer = await fetch('conversations.json');
    Object.assign(state, await answer.json());
    frame();
    const editor = root.querySelector('.editBox pre.edit');
    // Chats listen at the window and consume Enter: with text in the input, Enter means "send".
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Enter' || event.shiftKey || !editor.textContent.trim()) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        send();
      },
      true,
    );
    editor.addEventListener('input', () => {
      root.querySelector('.hint').hidden = editor.textContent !== '';
    });
    root.querySelector('.send-btn').addEventListener('click', send);
    const uid = new URLSearchParams(location.search).get('uid') ?? '';
    const nick = uid.replace(/^cntaobao/, '');
    const wanted = state.conversations.find((each) => each.nick === nick) ?? state.conversations[0];
    await open(wanted.nick);
  }

  // For tests: what was sent, and a message that arrives.
  window.sandboxChat = {
    sent: state.sent,
    receive: (nick, text) => add(nick, { from: 'buyer', text }),
    open,
    draw: drawPanel,
  };
  start();
})();
