import { type LookUpRefusal, lookUpRefusal } from '@/utils/messages/look-up-refusal';
import { type ProblemTexts, say } from './problem-texts';

/** Only a refused session or right leaves locking untouched. */
const REFUSED: Record<LookUpRefusal, string> = {
  session: '请管理员重新授权。不影响锁定：子订单号填对就能锁',
  permission: '请管理员检查授权。不影响锁定：子订单号填对就能锁',
  keys: '请管理员核对 App Key 和 App Secret。锁单用的是同一组密钥，也会被退回',
  clock: '请校准这台电脑的时间再试',
  busy: '过一会儿再试',
  other: '请管理员按原话处理',
};

const ruleBy = (by: string | undefined): string => (by === 'policy' ? '企业策略' : '这台电脑的设置');

export const zh: ProblemTexts = {
  'no-shop': say('还没有店铺', '管理员配置一次，约 1 分钟'),
  'shop-missing': ({ shop = '', configured }) => ({
    title: `「${shop}」还没有配置`,
    next: `${configured ? `已配置的店铺：${configured}。` : ''}不会用其他店铺的密钥锁这家店的订单`,
  }),
  'shop-unclear': say('不知道这是哪家店的订单', '在弹窗里选好店铺再锁'),
  'other-shop': ({ shop = '' }) => ({ title: `这是「${shop}」的订单`, next: '请换到这家店再锁' }),
  'vault-closed': say('密钥库已关闭', '打开弹窗，输入密码后继续，刚才选的还在'),
  'wrong-passphrase': ({ seconds }) => ({
    title: '密码不对',
    next: seconds && seconds !== '0' ? `${seconds} 秒后可再试` : '请重试',
  }),
  'masked-nick': ({ nick = '' }) => ({
    title: `页面上只有打码昵称 ${nick}`,
    next: '请在弹窗里填写完整昵称，或请管理员开通订单查询',
  }),
  'no-buyer': say('不知道买家昵称', '打开订单详情，或在弹窗里填写完整昵称'),
  'owner-unknown': ({ buyer = '' }) => ({
    title: `会话买家：${buyer}；不确定这笔是谁的`,
    next: '请先确认是不是会话买家的',
  }),
  'other-buyer': ({ buyer = '' }) => ({
    title: buyer ? `这个订单是另一位买家（${buyer}）的` : '这个订单是另一位买家的',
    next: '核对订单号',
  }),
  'buyer-changed': say('页面换了买家，已停止', '请求未发出'),
  'order-not-found': say('没有这个订单', '核对订单号，也可能是别家店的'),
  'no-sub-orders': ({ words }) =>
    words
      ? { title: '没查到子订单', next: words }
      : { title: '读不到这个订单的子订单', next: '打开订单详情，或手动填写子订单号' },
  'no-session': say('读不到这个订单的子订单', '页面没有显示子订单号，店铺也没有开通订单查询'),
  'lookup-refused': ({ words = '', code = '' }) => ({
    title: '没查到子订单',
    next: `${words ? `平台原话：“${words}”` : '平台没有说原因'}${code && `（代码 ${code}）`}，${REFUSED[lookUpRefusal(code)]}`,
  }),
  unreachable: ({ host = '' }) => ({ title: `连不上网关${host && ` ${host}`}`, next: '请检查网络后重试' }),
  'answer-unreadable': ({ host = '', status }) => ({
    title: `${host || '网关'} 的返回内容无法识别${status ? `（HTTP ${status}）` : ''}`,
    next: '可能是代理、登录认证页面或网关故障，请稍后重试；一直这样请管理员核对网关地址',
  }),
  'no-access': ({ host = '' }) => ({ title: `浏览器没有允许访问 ${host}`, next: '请在设置里允许后重试' }),
  'bad-id': ({ digits = '' }) => ({
    title: digits ? `${digits} 位，应为 15–20 位数字` : '应为 15–20 位数字',
  }),
  'not-of-order': ({ id = '' }) => ({ title: `子订单 ${id} 不属于这个订单`, next: '核对后重新选择' }),
  'order-changed': say('订单内容刚有变化，请求未发出', '请按现在显示的内容核对后再锁'),
  'in-flight': say('这些子订单正在锁定', '等这次有结果后再锁'),
  'press-over': say('逐个锁定已中断', '未发出的子订单不会再发送，需要时请重新勾选锁定'),
  'nothing-selected': say('还没有勾选', '先勾选要锁定的子订单'),
  'journal-failed': say('本机记录写入失败，请求未发出', '请检查磁盘是否已满，再重试'),
  'data-newer': ({ version }) => ({
    title: '本机数据由更新的版本写入，当前版本不能使用，数据没有改动',
    next: `请安装 ${version ? `${version} 或更新的` : '更新的'}版本；在那之前这里不能锁单，急单请直接在 ERP 里操作`,
  }),
  'token-expired': say('锁单面板已过期', '关闭后重新点「锁单」'),
  outdated: say('扩展刚更新或停用，请刷新页面', '刷新后再锁；已发出的，结果在锁单记录里'),
  'no-answer': ({ asked }) =>
    asked === 'lock'
      ? {
          title: '扩展没有响应，不确定请求是否已发出',
          next: '先在弹窗里看「结果未知」和「最近」，再决定是否再次锁定',
        }
      : { title: '扩展没有响应', next: '请重试；还不行就关闭后重新打开' },
  'page-silent': say('页面没有及时响应，请求未发出', '页面可能卡住了，稍等再锁，或改用弹窗'),
  'not-visible': say('页面上有东西挡住或改变了锁单面板，请求未发出', '请关闭遮挡物再锁，或改用弹窗'),
  'settings-unreadable': ({ where }) => ({
    title: `无法识别这个文件，原有设置未改动${where ? `（${where}）` : ''}`,
    next: '请换一个导出的配置文件再试',
  }),
  'settings-newer': say('配置文件来自更新的版本', '请先升级扩展'),
  'settings-invalid': ({ field = '' }) => ({
    title: `${field} 填写有误，原有设置未改动`,
    next: '请改正后再保存',
  }),
  'managed-shop': say('由管理员管理', '请管理员在企业策略里修改'),
  'managed-setting': say('这一项由管理员管理，没有改动', '请管理员在企业策略里修改'),
  'sign-method-weak': ({ shop = '', method = '', min = '', by }) => ({
    title: `「${shop}」的签名方式 ${method} 低于${ruleBy(by)}规定的 ${min}`,
    next: `请管理员把签名方式改为 ${min}${by === 'policy' ? '，或调整策略' : ''}`,
  }),
  'passphrase-required': ({ by }) => ({
    title: `${ruleBy(by)}规定要设置密码，设置前不能锁单`,
    next: '请在设置的“安全”里设置密码',
  }),
  'needs-confirmation': ({ host = '', what }) => ({
    title: what === 'http' ? `${host} 不加密` : `密钥将用于 ${host}`,
    next: '请确认',
  }),
  'secret-needed': ({ host = '' }) => ({
    title: `密钥将用于 ${host}`,
    next: '请重新填写 App Secret 和 Session Key',
  }),
  internal: say('扩展内部出错，请求未发出', '请重试；还不行就复制诊断信息交给技术支持'),
};
