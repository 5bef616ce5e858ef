/** 功能, 规定, and what an administrator has set for all seats. */

const zh = {
  managed: '由管理员管理',
  colon: '：',
  managedWhy: '企业策略设定了这一项，这台电脑上不能改。',
  secretIgnored:
    '策略里带了 App Secret，但没有使用：Firefox 的策略文件谁都能读。请在这里填写，会加密保存在本机。',

  functions: '功能',
  launcher: '页面上的锁单按钮',
  launcherHelp: '关闭后，页面上不显示按钮；快捷键和弹窗仍可锁单。',
  fillChat: '把话术填入聊天框',
  fillChatHelp: '关闭后，锁定后的话术只能复制。',
  sidePanel: '侧边栏',
  sidePanelHelp: '关闭后，弹窗里没有打开侧边栏的按钮。',

  title: '规定',
  note: '对这台电脑上的所有店铺有效',
  minSignMethod: '最低签名方式',
  minSignMethodHelp: '签名方式低于它的店铺不能保存，也不能锁单。',
  anyMethod: '不限',
  passphraseRequired: '必须设置密码',
  passphraseRequiredHelp: '没有设置密码，就不能用保存在本机的密钥锁单。',
  passphraseMinLength: '密码最短长度',
  passphraseMinLengthHelp: '设置或更换密码、导出含密钥的配置文件时检查。',
  characters: (n: number) => `${n} 个字符`,
  atLeast: (n: number) => `至少 ${n} 个字符`,
  shopTooWeak: '签名方式低于规定，不能锁单',
  methodAtLeast: (method: string) => `规定至少用 ${method}，更低的不能选。`,
  methodTooWeak: (method: string, min: string) =>
    `${method} 低于规定的 ${min}，这家店铺不能锁单。请改用 ${min}，并和 ERP 厂商确认。`,
};

const en: typeof zh = {
  managed: 'Managed by the administrator',
  colon: ': ',
  managedWhy: 'a policy sets this; it cannot be changed on this computer.',
  secretIgnored:
    'The policy carries an App Secret that is not used: every program can read a policy of Firefox. Enter it here; it is kept encrypted on this computer.',

  functions: 'Functions',
  launcher: 'Lock button in pages',
  launcherHelp: 'When off, pages show no button; shortcut and popup still lock.',
  fillChat: 'Put replies into the chat input',
  fillChatHelp: 'When off, replies can only be copied.',
  sidePanel: 'Side panel',
  sidePanelHelp: 'When off, the popup has no button for the side panel.',

  title: 'Rules',
  note: 'For all shops on this computer',
  minSignMethod: 'Weakest signature allowed',
  minSignMethodHelp: 'A shop with a weaker one can be neither saved nor used.',
  anyMethod: 'Any',
  passphraseRequired: 'Require a passphrase',
  passphraseRequiredHelp: 'Without one, keys saved on this computer lock nothing.',
  passphraseMinLength: 'Shortest passphrase',
  passphraseMinLengthHelp: 'Checked when one is set or changed, and when keys are exported.',
  characters: (n) => `${n} characters`,
  atLeast: (n) => `At least ${n} characters`,
  shopTooWeak: 'Signature too weak, cannot lock',
  methodTooWeak: (method, min) =>
    `${method} is weaker than ${min}, which is required: this shop cannot lock. Choose ${min}, and check with the ERP vendor.`,
  methodAtLeast: (method) => `${method} at least is required; weaker ones cannot be chosen.`,
};

export const rules = { 'zh-CN': zh, en };
