/** Conversations of the chat page. Previews of other buyers contain order numbers, as in reality. */

interface ChatMessage {
  from: 'buyer' | 'self' | 'system';
  time?: string;
  text?: string;
  /** A card about this order. */
  cardTid?: string;
}

interface Conversation {
  nick: string;
  time: string;
  preview: string;
  unread?: number;
  color: string;
  tags?: string[];
  messages: ChatMessage[];
}

/** The logged-in account, main and sub-account, as the page shows it. */
export const OWN_ACCOUNT = '云栖里家居旗舰店:小禾';

export const CONVERSATIONS: readonly Conversation[] = [
  {
    nick: '柚子汽水_2023',
    time: '14:31',
    preview: '地址写错了，先别发货！',
    color: '#e8a87c',
    tags: ['新客', '近 30 天 2 单'],
    messages: [
      { from: 'system', text: '昨天 21:41' },
      { from: 'buyer', time: '2026-11-22 21:41:12', cardTid: '4512773019268853117' },
      { from: 'buyer', time: '2026-11-22 21:41:30', text: '刚拍的，麻烦早点发' },
      { from: 'system', text: '今天 14:29' },
      { from: 'buyer', time: '2026-11-23 14:29:05', text: '在吗在吗，四件套发货了没' },
      { from: 'self', time: '2026-11-23 14:29:40', text: '在的亲，我帮您看一下' },
      { from: 'buyer', time: '2026-11-23 14:30:51', text: '地址写错了，先别发货！' },
      { from: 'buyer', time: '2026-11-23 14:31:08', text: '四件套和枕头都先别发，我要改到公司' },
      { from: 'self', time: '2026-11-23 14:31:20', text: '好的亲，马上帮您处理，请稍等' },
    ],
  },
  {
    nick: '南风知我意88',
    time: '14:28',
    preview: '订单号：4512690374418027645 能先不发吗',
    color: '#b39bd0',
    messages: [
      { from: 'buyer', time: '2026-11-23 14:27:30', cardTid: '4512690374418027645' },
      { from: 'buyer', time: '2026-11-23 14:28:02', text: '订单号：4512690374418027645 能先不发吗' },
    ],
  },
  {
    nick: 't_阿白今天早睡',
    time: '14:26',
    preview: '枕头能换硬一点的吗',
    unread: 2,
    color: '#e8a87c',
    messages: [
      { from: 'buyer', time: '2026-11-23 14:25:44', text: '4511986620573914208 这单' },
      { from: 'buyer', time: '2026-11-23 14:26:01', text: '枕头能换硬一点的吗' },
    ],
  },
  {
    nick: 'mia_在路上',
    time: '14:20',
    preview: '[图片]',
    color: '#8fc08f',
    messages: [{ from: 'buyer', time: '2026-11-23 14:20:10', text: '这个 4511342298106630952 还没动静' }],
  },
  {
    nick: '小鹿乱撞12138',
    time: '14:11',
    preview: '354812077301384021 发票抬头怎么改',
    unread: 1,
    color: '#dba6b4',
    messages: [{ from: 'buyer', time: '2026-11-23 14:11:33', text: '354812077301384021 发票抬头怎么改' }],
  },
  {
    nick: '翔_ouyang',
    time: '13:58',
    preview: '[订单卡片]',
    color: '#8ea9c7',
    messages: [{ from: 'buyer', time: '2026-11-23 13:58:20', cardTid: '30753531820144197' }],
  },
  ...[
    ['橘子味的夏天_99', '13:40', '收到啦，很喜欢', '#c9b554'],
    ['木子白茶', '13:22', '嗯嗯', '#a3b18a'],
    ['sunny川', '12:57', '什么时候有货？', '#7fb5bd'],
    ['青山不改_77', '12:41', '好', '#b39bd0'],
    ['拾光者_0412', '12:08', '[语音]', '#8fc08f'],
    ['贰拾叁号晴', '11:46', '亲，已收到', '#dba6b4'],
  ].map(([nick = '', time = '', preview = '', color = '']) => ({
    nick,
    time,
    preview,
    color,
    messages: [{ from: 'buyer' as const, time: `2026-11-23 ${time}:00`, text: preview }],
  })),
];
