// A chat page with the real one's structure (header, conversation list, messages, order panel). Its own work is minimal:
// messages are prepared in advance, and one arrives per task.
(() => {
  const BUYER = '柚子汽水_2023';
  const LINES = [
    '在吗在吗，四件套发货了没',
    '地址写错了，先别发货！',
    '好的亲，马上帮您处理，请稍等',
    '枕头能换硬一点的吗',
    '颜色和图片上差别大不大呀，我家窗帘是灰色的，怕不搭',
    '嗯嗯',
    '麻烦了，谢谢',
    '这款有 1.8 米的吗，我身高 183，床是 2 米的',
  ];

  const now = () => performance.timeOrigin + performance.now();
  const view = () => document.querySelector('.rc-scrollbars-view');
  const fromHtml = (html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content.firstElementChild;
  };
  const tidOf = (conversation, i = 0) => `45127730${192688531 + conversation * 20 + i}17`;

  let messageCount = 0;
  function content(i, mix) {
    if (mix === 'numbers' && i % 100 === 17) {
      const head = `订单号：<span>${tidOf(0, i % 3)}</span>`;
      return `<div class="im-template-msg"><div class="tpl-wrapper"><div class="head">${head}</div><div>等 2 件商品</div></div></div>`;
    }
    if (mix === 'numbers' && i % 100 === 42) return `<pre class="edit">${tidOf(0, i % 3)} 这单先别发</pre>`;
    if (mix === 'numbers' && i % 50 === 3)
      return '<pre class="edit">快递 773123456789012 电话 13812345678</pre>';
    return `<pre class="edit">${LINES[i % LINES.length]}</pre>`;
  }

  function message(mix) {
    const i = messageCount++;
    const self = i % 3 === 0;
    const time = new Date(Date.UTC(2026, 10, 23) + i * 5_000).toISOString().replace('T', ' ').slice(0, 19);
    return fromHtml(
      `<div class="message-item-line"><div class="message-item${self ? ' self' : ''}"><span class="avatar">柚</span><span class="nick">${
        self ? '云栖里家居旗舰店:小禾' : BUYER
      }</span><span class="time">${time}</span><div class="content">${content(i, mix)}</div></div></div>`,
    );
  }

  const panel = (conversation) =>
    [0, 1, 2]
      .map(
        (i) =>
          `<div class="order-card"><div class="row"><span class="state">待发货</span></div><div class="row"><span class="order-id">${tidOf(conversation, i)}</span></div></div>`,
      )
      .join('');

  function start() {
    const list = Array.from(
      { length: 40 },
      (_, i) =>
        `<div class="conversation-item"><span class="name">买家${i}</span><div class="preview">订单号：45126903744${18027645 + i}</div></div>`,
    );
    document.getElementById('ice-container').innerHTML = `
      <div class="ww_conversation"><div class="ww_user_panel">云栖里家居旗舰店:小禾</div><div class="ww_conversation_list">${list.join('')}</div></div>
      <div class="chat"><div class="ww_header"><span class="name">${BUYER}</span></div>
      <div class="ww_message"><div class="rc-scrollbars-view"></div></div><pre class="edit" contenteditable="true"></pre></div>
      <div class="ww_tab">${panel(0)}</div>`;
  }

  const { port1, port2 } = new MessageChannel();
  const turn = () =>
    new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(0);
    });
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  let prepared = [];
  window.chat = {
    /** Fills the conversation at once. */
    load(count, mix) {
      view().replaceChildren(...Array.from({ length: count }, () => message(mix)));
    },
    prepare(count, mix) {
      prepared = Array.from({ length: count }, () => message(mix));
    },
    /** Lets the prepared messages arrive, one per task, thirty in ten milliseconds; beyond `keep` the oldest is removed. */
    async stream(keep = Number.POSITIVE_INFINITY) {
      const parent = view();
      for (const [i, node] of prepared.splice(0).entries()) {
        if (i % 30 === 29) await pause(10);
        else await turn();
        parent.append(node);
        if (parent.childElementCount > keep) parent.firstElementChild.remove();
      }
    },
    /** The agent opens another conversation; the panel follows a moment later. @returns when the last change was made */
    async open(conversation) {
      document.querySelector('.ww_header .name').textContent = `买家${conversation}`;
      view().replaceChildren(...Array.from({ length: 30 }, () => message('plain')));
      await pause(20);
      document.querySelector('.ww_tab').innerHTML = panel(conversation);
      return { at: now(), nick: `买家${conversation}`, tid: tidOf(conversation) };
    },
  };
  start();
})();
