import { type ProblemTexts, say } from './problem-texts';

export const zh: ProblemTexts = {
  'no-shop': say('还没有店铺', '管理员配置一次，约 1 分钟'),
  'shop-missing': ({ shop = '', configured }) => ({
    title: `「${shop}」还没有配置`,
    next: `${configured ? `已配置的是：${configured}。` : ''}不会拿别的店的密钥去锁这家店的订单`,
  }),
  'shop-unclear': say('不知道这是哪家店的订单', '在弹窗里选好店铺再锁'),
  'other-shop': ({ shop = '' }) => ({ title: `这是「${shop}」的订单`, next: '请换到这家店再锁' }),
  'vault-closed': say('密钥库已关闭', '打开弹窗输入口令后继续，刚才选的还在'),
  'wrong-passphrase': ({ seconds }) => ({
    title: '口令不对',
    next: seconds && seconds !== '0' ? `${seconds} 秒后可再试` : '还可以试',
  }),
  'masked-nick': ({ nick = '' }) => ({
    title: `页面只给了打码昵称 ${nick}`,
    next: '请在弹窗里填完整昵称，或让管理员授权订单查询',
  }),
  'no-buyer': say('不知道买家昵称', '打开订单详情，或在弹窗里填完整昵称'),
  'other-buyer': ({ buyer = '' }) => ({
    title: buyer ? `这个订单是另一位买家（${buyer}）的` : '这个订单是另一位买家的',
    next: '核对订单号',
  }),
  'buyer-changed': say('页面换了买家，已停下', '没有发出任何请求'),
  'order-not-found': say('没有这个订单', '核对订单号，也可能是别家店的'),
  'no-sub-orders': ({ words }) =>
    words
      ? { title: '没查到子订单', next: words }
      : { title: '读不到这个订单的子订单', next: '打开订单详情，或者手动填写子订单号' },
  'no-session': say('读不到这个订单的子订单', '页面没有写出子订单号，店铺也不能查询订单'),
  'lookup-refused': ({ words = '', code = '' }) => ({
    title: '没查到子订单',
    next: `平台原话：“${words}”${code && `（代码 ${code}）`}，请管理员检查授权。不影响锁定：子订单号对就能锁`,
  }),
  unreachable: ({ host = '' }) => ({ title: `连不上网关${host && ` ${host}`}`, next: '检查网络后重试' }),
  'no-access': ({ host = '' }) => ({ title: `浏览器没有允许访问 ${host}`, next: '在设置里允许后重试' }),
  'bad-id': ({ digits = '' }) => ({
    title: digits ? `${digits} 位，应为 15–20 位数字` : '应为 15–20 位数字',
  }),
  'not-of-order': ({ id = '' }) => ({ title: `子订单 ${id} 不属于这个订单`, next: '核对后重新选择' }),
  'in-flight': say('这些子订单正在锁定', '等这一次有了结果再锁'),
  'nothing-selected': say('还没有勾选', '先勾选要锁定的子订单'),
  'journal-failed': say('写不进本机记录，所以没有发送', '看看磁盘是不是满了，再重试'),
  'token-expired': say('这个窗口已经过期', '关闭后重新点「锁单」'),
  outdated: say('扩展刚更新或停用，请刷新页面', '刷新后再锁；已经发出的，结果在锁单记录里'),
  'no-answer': ({ asked }) =>
    asked === 'lock'
      ? {
          title: '扩展没有回应，不知道有没有发出',
          next: '打开弹窗看「结果未知」和「最近」，再决定要不要重锁',
        }
      : { title: '扩展没有回应', next: '再试一次；还不行就关掉，重新打开' },
  'settings-unreadable': ({ where }) => ({
    title: `文件读不懂，原来的设置没有动${where ? `（${where}）` : ''}`,
    next: '换一个导出的设置文件再试',
  }),
  'settings-newer': say('文件来自更新的版本', '先升级扩展'),
  'settings-invalid': ({ field = '' }) => ({
    title: `${field} 填得不对，原来的设置没有动`,
    next: '改正后再保存',
  }),
  'managed-shop': say('由企业策略管理', '请管理员在策略里修改'),
  'needs-confirmation': ({ host = '', what }) => ({
    title: what === 'http' ? `${host} 不加密` : `密钥以后发往 ${host}`,
    next: '请确认',
  }),
  'secret-needed': ({ host = '' }) => ({
    title: `密钥以后发往 ${host}`,
    next: '请重新填写 App Secret 和 Session Key',
  }),
  internal: say('扩展内部出错，没有发送', '再试一次；还不行就导出诊断信息'),
};
