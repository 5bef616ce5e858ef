/** 关于: manual, what is new, whom to ask. */

const zh = {
  manual: '使用说明',
  manualSteps: [
    '聊天页、订单列表、订单详情：点订单号旁的“锁单”，勾选子订单，确认。',
    '千牛客户端或其他页面：复制订单号，打开弹窗粘贴、查询，再勾选、确认。',
    '只有“已锁定”表示 ERP 已暂停发货。“结果未知”要先到 ERP 里查，再回复买家。',
  ],
  tryIt: '先试一遍',
  keys: '快捷键',
  news: '新功能',
  newsItems: [
    '安装后有欢迎页，填密钥之前就能用真正的面板试锁。',
    '首次接入只填四项，“保存并测试”一步完成；多家店铺可以全部测试。',
    '有 Session Key 时，打开面板会先向平台核对子订单。',
    '导入配置文件前可以预览改动。',
  ],
  contact: '联系',
  contactText:
    '公司统一安装的，请先问管理员。其他问题请到应用商店的扩展页面留言，并附上诊断信息；不要发送密钥、买家昵称和订单号。',
  toDiagnostics: '查看诊断信息',
};

const en: typeof zh = {
  manual: 'Manual',
  manualSteps: [
    'Chats, order lists, order details: choose Lock beside the order number, tick sub-orders, confirm.',
    'Desktop client or any other page: copy the order number, open the popup, paste, look up, tick, confirm.',
    'Only “Locked” means that the ERP holds the order. After “Outcome unknown”, look in the ERP before answering the buyer.',
  ],
  tryIt: 'Try it first',
  keys: 'Shortcuts',
  news: "What's new",
  newsItems: [
    'A welcome page after installation: the real panel can be tried before any key is entered.',
    'Connecting a shop asks four fields and has “Save and test”; several shops can be tested at once.',
    'With a Session Key, the panel checks the sub-orders with the platform when it opens.',
    'A settings file shows its changes before they are taken.',
  ],
  contact: 'Contact',
  contactText:
    'If your company installed it, ask your administrator first. Otherwise write on the extension’s page in the store and add the diagnostics; never send keys, buyer nicknames or order numbers.',
  toDiagnostics: 'Open diagnostics',
};

export const about = { 'zh-CN': zh, en };
