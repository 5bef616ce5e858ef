/** 给其他座席: what goes along, what is made of it, and where it goes. */

const zh = {
  intro: '把这台电脑上的设置交给其他客服：导出配置文件，或者生成企业策略，由管理员统一下发。',
  open: '给其他座席…',

  contents: '带上什么',
  contentsNote: '由管理员管理的设置不会带上，策略本来就会下发',
  shops: '店铺',
  noShops: '这台电脑上没有可以带上的店铺。',
  surfaces: '页面适配',
  surfacesHelp: (n: number) => `自定义页面，共 ${n} 个`,
  replies: '话术和锁单原因',
  repliesHelp: '所有座席用同样的话术和原因',
  rules: '功能、规定和记录',
  rulesHelp: '锁单按钮、填入聊天框、侧边栏、签名方式和密码的规定、记录保留、昵称打码、解除提醒',
  personal: '个人偏好',
  personalHelp: '语言、外观、操作人、通知、剪贴板。一般让客服自己选',
  locks: '用策略下发的设置，客服不能再改。',
  nothing: '还没有选要带上的内容。',

  form: '做成什么',
  forms: {
    file: '配置文件',
    windows: 'Windows 策略（.reg）',
    macos: 'macOS 描述文件（.mobileconfig）',
    linux: 'Linux 策略（JSON）',
    firefox: 'Firefox 策略（policies.json）',
    sheet: '给客服的操作说明',
  },
  formHelp: {
    file: '客服各自导入一次，之后可以自己改',
    windows: 'Chrome 和 Edge，可以自动安装扩展',
    macos: 'Chrome 和 Edge，电脑要由 MDM 管理',
    linux: 'Chromium 和 Chrome',
    firefox: 'Windows、macOS、Linux 通用，不带密钥',
    sheet: '打印或复制后发给客服，配合配置文件使用',
  },
  welcomePage: '安装后打开欢迎页',

  keys: '密钥',
  keysNone: '不带密钥',
  keysNoneHelp: '客服各自填写 App Secret 和 Session Key。',
  keysSealed: '带上密钥，用密码加密',
  keysSealedHelp: '请用其他渠道把密码告诉客服。',
  keysPlain: '把密钥写进策略，不加密',
  keysPlainHelp: '这些电脑上的每个人、每个程序都能读到 App Secret 和 Session Key。只在能接受时勾选。',
  keysFirefox: '密钥不会写进 Firefox 的策略：那是一个谁都能读的文件。每台电脑在“店铺”里填写一次。',

  id: '扩展 ID',
  idHelp: '在座席的浏览器里打开 chrome://extensions 或 edge://extensions 查看，是 32 个小写字母。',
  idWrong: '应是 32 个 a–p 的小写字母',
  address: '安装地址',
  updateHelp: '内网服务器上的 updates.xml 地址，用来自动安装；不填就只下发设置，不负责安装。',
  xpiHelp: '内网服务器上的 .xpi 地址，用来自动安装；不填就只下发设置，不负责安装。',
  addressWrong: '请填写完整地址，以 https://、http:// 或 file:/// 开头',

  make: '生成',
  makeAgain: '重新生成',
  saved: (name: string) => `已保存 ${name}`,
  where: {
    file: ['客服打开扩展的设置，在“店铺”里选“导入配置”，选择这个文件。'],
    windows: [
      '先在一台电脑上双击导入，或者用组策略下发同样的值。需要管理员权限。已有的 ExtensionSettings 会整个被替换，请先合并。',
      '打开 chrome://policy 或 edge://policy，点“重新加载政策”，应能看到锁单助手的设置。',
      '自动安装扩展，电脑要加入域或者受浏览器云管理；其他电脑请先从商店安装，策略只下发设置。',
    ],
    macos: [
      '用 MDM 下发这个描述文件。',
      '打开 chrome://policy 或 edge://policy，点“重新加载政策”，应能看到锁单助手的设置。',
    ],
    linux: [
      'Chromium：放到 /etc/chromium/policies/managed/；Chrome：放到 /etc/opt/chrome/policies/managed/。',
      '几秒内生效，不用重启浏览器；在 chrome://policy 里核对。',
    ],
    firefox: [
      '文件名要保持 policies.json。Windows：放到 firefox.exe 旁边的 distribution 文件夹；macOS：放到 Firefox.app/Contents/Resources/distribution；Linux：放到 /etc/firefox/policies。那里已有这个文件的，请合并，不要覆盖。',
      '重新打开 Firefox，在 about:policies 里核对。',
    ],
  } as Record<'file' | 'windows' | 'macos' | 'linux' | 'firefox', string[]>,

  sheetLanguage: '说明的语言',
  print: '打印',
  copy: '复制说明',
};

const en: typeof zh = {
  intro:
    'Hand the settings of this computer to other agents: by a settings file, or by a policy for all seats.',
  open: 'For other seats…',

  contents: 'What goes along',
  contentsNote: 'What a policy sets here is left out: the policy hands it out already',
  shops: 'Shops',
  noShops: 'There is no shop on this computer to go along.',
  surfaces: 'Custom pages',
  surfacesHelp: (n) => (n === 1 ? '1 custom page' : `${n} custom pages`),
  replies: 'Replies and reasons',
  repliesHelp: 'The same for all seats',
  rules: 'Functions, rules and records',
  rulesHelp:
    'Lock button, chat input, side panel, rules on signature and passphrase, keeping of records, masked nicknames, reminders',
  personal: 'Personal preferences',
  personalHelp: 'Language, theme, operator, notifications, clipboard. Usually left to the agents',
  locks: 'What a policy sets cannot be changed by agents.',
  nothing: 'Nothing has been chosen yet.',

  form: 'What to make',
  forms: {
    file: 'Settings file',
    windows: 'Windows policy (.reg)',
    macos: 'macOS profile (.mobileconfig)',
    linux: 'Linux policy (JSON)',
    firefox: 'Firefox policy (policies.json)',
    sheet: 'Instructions for agents',
  },
  formHelp: {
    file: 'Each agent imports it once and may change it afterwards',
    windows: 'Chrome and Edge; can install the extension',
    macos: 'Chrome and Edge, on a Mac managed by MDM',
    linux: 'Chromium and Chrome',
    firefox: 'Windows, macOS and Linux; without keys',
    sheet: 'To print or copy; goes with a settings file',
  },
  welcomePage: 'Open the welcome page after the installation',

  keys: 'Keys',
  keysNone: 'Without keys',
  keysNoneHelp: 'Agents enter App Secret and Session Key themselves.',
  keysSealed: 'With keys, encrypted with a passphrase',
  keysSealedHelp: 'Tell the agents the passphrase through another channel.',
  keysPlain: 'Write the keys into the policy, unencrypted',
  keysPlainHelp:
    'Every person and every program on these computers can read App Secret and Session Key. Tick only if that is acceptable.',
  keysFirefox:
    'Keys are never written into a policy of Firefox, which everybody can read. Enter them once per computer under Shops.',

  id: 'Extension ID',
  idHelp: 'See chrome://extensions or edge://extensions on a seat: 32 small letters.',
  idWrong: 'Should be 32 small letters from a to p',
  address: 'Install address',
  updateHelp: 'Address of updates.xml on your server, to install it. If empty, the policy only sets it up.',
  xpiHelp: 'Address of the .xpi on your server, to install it. If empty, the policy only sets it up.',
  addressWrong: 'A full address is needed, beginning with https://, http:// or file:///',

  make: 'Make',
  makeAgain: 'Make again',
  saved: (name) => `Saved ${name}`,
  where: {
    file: ['Agents open the options of the extension, choose “Import settings” under Shops, and this file.'],
    windows: [
      'Try it on one computer by a double click, or set the same values by group policy. It needs administrator rights, and replaces an ExtensionSettings that is there already: join the two first.',
      'Open chrome://policy or edge://policy and reload: the settings of Order Lock are listed.',
      'Installing the extension needs a computer joined to a domain or managed in the cloud. On others install it from the store; the policy then only sets it up.',
    ],
    macos: [
      'Hand the profile out by MDM.',
      'Open chrome://policy or edge://policy and reload: the settings of Order Lock are listed.',
    ],
    linux: [
      'Chromium: into /etc/chromium/policies/managed/; Chrome: into /etc/opt/chrome/policies/managed/.',
      'It takes effect within seconds, without a restart; see chrome://policy.',
    ],
    firefox: [
      'Keep the name policies.json. Windows: into the folder “distribution” beside firefox.exe; macOS: Firefox.app/Contents/Resources/distribution; Linux: /etc/firefox/policies. Where there is one already, join the two.',
      'Open Firefox again and see about:policies.',
    ],
  },

  sheetLanguage: 'Language of the instructions',
  print: 'Print',
  copy: 'Copy instructions',
};

export const seats = { 'zh-CN': zh, en };
