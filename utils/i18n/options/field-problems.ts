/** One sentence for each thing that can be wrong with a field. */

const zh = {
  required: '必填',
  taken: '这家店已经添加，请在左边的列表里修改',
  'not-digits': '只能是数字',
  'letter-o': '只能是数字。里面有字母 O，是不是 0？',
  'letter-l': '只能是数字。里面有字母 l 或 I，是不是 1？',
  url: '请填写完整地址，例如 https://erp.example.com/lock',
  'url-scheme': '地址要以 https:// 或 http:// 开头',
  'url-account': '地址里不能带用户名和密码',
  'url-hash': '地址里不能带 #',
  'secret-ascii': '含有空格或非英文字符，请重新复制',
  'param-name': '参数名只能用英文字母、数字和 _ . -，以字母或 _ 开头',
  'param-twice': '参数名重复了',
  'param-reserved': '这个参数名由程序自动填写，不能使用',
  'param-half': '参数名和值都要填',
  'erp-url': '要以 https:// 或 http:// 开头，并且带有 {tid}，例如 https://erp.example.com/orders?tid={tid}',
  'codes-many': '最多 20 个代码',
  'code-long': '一个代码最多 64 个字符',
  'surface-name-taken': '已有同名页面',
  pattern: '形如 https://erp.example.com/orders/*',
  selector: '选择器写法有误',
  'passphrase-differs': '两次输入不一致',
};

const en: typeof zh = {
  required: 'Required',
  taken: 'This shop has been added already: edit it in the list on the left',
  'not-digits': 'Digits only',
  'letter-o': 'Digits only. There is a letter O: should it be 0?',
  'letter-l': 'Digits only. There is a letter l or I: should it be 1?',
  url: 'A full address is needed, such as https://erp.example.com/lock',
  'url-scheme': 'The address must begin with https:// or http://',
  'url-account': 'The address must not contain a user name or password',
  'url-hash': 'The address must not contain #',
  'secret-ascii': 'Contains a space or a non-English character: copy it again',
  'param-name': 'Letters, digits and _ . - only, beginning with a letter or _',
  'param-twice': 'This name appears twice',
  'param-reserved': 'This name is filled in automatically and cannot be used',
  'param-half': 'Both name and value are needed',
  'erp-url':
    'Begins with https:// or http:// and contains {tid}, such as https://erp.example.com/orders?tid={tid}',
  'codes-many': 'At most 20 codes',
  'code-long': 'At most 64 characters per code',
  'surface-name-taken': 'There is a page with this name already',
  pattern: 'Like https://erp.example.com/orders/*',
  selector: 'This selector is not valid',
  'passphrase-differs': 'The two entries differ',
};

export const fieldProblems = { 'zh-CN': zh, en };
