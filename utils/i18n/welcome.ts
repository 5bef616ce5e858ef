import type { Outcome } from '@/utils/domain/lock';

/** The page after installation, and its sample chat. */

const zh = {
  title: '欢迎使用锁单助手',
  intro: '买家说先别发货，在聊天里勾选子订单，让 ERP 暂停发货。几分钟就能用起来。',
  who: '你是哪一位？',
  agent: '我是客服',
  admin: '我是管理员',
  readyTitle: '放到手边',
  tryTitle: '先试一遍',
  tryText: '这是演示聊天，面板是真的。不联网，不涉及真实订单，也不留记录。',
  demo: '演示',
  shopTitle: '接好店铺才能锁单',
  shopText: '密钥由管理员填一次。管理员给了配置文件，就在这里导入；没有就把下面这段话发给管理员。',
  adminTitle: '接入店铺',
  adminText: '需要 App Key、App Secret 和 ERP 厂商给的 Target App Key。已有配置文件就直接导入。',
  seatsTitle: '交给客服',
  seatsText: '店铺测试通过后，在设置里导出配置文件发给客服；人多时用浏览器企业策略统一下发。',
  add: '添加店铺',
  import: '导入配置',
  tryFirst: '先试一遍',
  copyAsk: '复制给管理员的话',
  copied: '已复制',
  ask: '我装了锁单助手（适用于千牛），需要店铺的配置文件才能锁单。请在扩展的设置里填好店铺、测试通过，再点“导出”，把配置文件发给我。',
  options: '打开设置',

  chat: '演示聊天',
  buyer: '柚子汽水',
  messages: ['在吗？地址写错了，先别发货', '四件套和枕头都先不要发'],
  agentSays: '好的，我马上帮您看一下',
  input: '聊天输入框，不会发送',
  order: '订单',
  launcher: '锁单',
  launcherName: (tid: string) => `锁单 ${tid}`,
  start: '点“锁单”，在面板里勾选子订单，再点“锁定”。键盘：数字键勾选，Enter 锁定。',
  closed: '面板已关闭。再点一次“锁单”，可以换一种结果试试。',
  panelNote: '演示，不会发出任何请求',
  answer: 'ERP 返回',
  prefix: '演示：',
  shop: '演示店铺',
  items: [
    ['60支长绒棉四件套', '雾霾蓝；1.8 m 床'],
    ['天然乳胶护颈枕', '成人款'],
    ['手工柴烧马克杯', '松烟绿；380 ml'],
  ] as [title: string, sku: string][],
  carrier: '中通',
  words: {
    refused: '已拣货，无法拦截',
    rejected: 'Insufficient ISV permissions',
  } as Partial<Record<Outcome, string>>,
};

const en: typeof zh = {
  title: 'Welcome to Order Lock',
  intro:
    'When a buyer asks not to ship yet, tick the sub-orders in the chat and the ERP holds them. A few minutes and it works.',
  who: 'Who are you?',
  agent: 'I am an agent',
  admin: 'I am an administrator',
  readyTitle: 'Keep it at hand',
  tryTitle: 'Try it first',
  tryText: 'A demo chat with the real panel. No network, no real order, no record.',
  demo: 'Demo',
  shopTitle: 'Locks need a shop',
  shopText:
    'An administrator enters the keys once. Import the settings file you were given; if there is none, send this text to your administrator.',
  adminTitle: 'Connect a shop',
  adminText:
    'You need App Key, App Secret and the Target App Key of the ERP vendor. With a settings file, just import it.',
  seatsTitle: 'Hand it to the agents',
  seatsText:
    'Once the shop is tested, export a settings file in options for the agents; for many seats use a browser policy.',
  add: 'Add shop',
  import: 'Import settings',
  tryFirst: 'Try it first',
  copyAsk: 'Copy the text for the administrator',
  copied: 'Copied',
  ask: 'I have installed Order Lock for Qianniu and need the settings file of our shop. Please enter the shop in the options of the extension, test it, export the settings and send me the file.',
  options: 'Open options',

  chat: 'Demo chat',
  buyer: '柚子汽水',
  messages: ['Hello? The address is wrong, please do not ship yet', 'Hold the bedding and the pillow, both'],
  agentSays: 'One moment, I am looking into it',
  input: 'Chat input; nothing is sent',
  order: 'Order',
  launcher: 'Lock',
  launcherName: (tid) => `Lock ${tid}`,
  start: 'Choose Lock, tick sub-orders in the panel, confirm. By keyboard: digits tick, Enter locks.',
  closed: 'The panel is closed. Choose Lock again to try another outcome.',
  panelNote: 'Demo: no request is sent',
  answer: 'The ERP answers',
  prefix: 'Demo: ',
  shop: 'Demo shop',
  items: [
    ['Cotton bedding set', 'Misty blue; 1.8 m bed'],
    ['Latex neck pillow', 'Adult'],
    ['Wood-fired mug', 'Pine green; 380 ml'],
  ],
  carrier: 'ZTO',
  words: {
    refused: 'Already picked, cannot be held',
    rejected: 'Insufficient ISV permissions',
  },
};

export const welcome = { 'zh-CN': zh, en };

export type WelcomeTexts = typeof zh;
