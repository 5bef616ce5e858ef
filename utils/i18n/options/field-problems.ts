/** One sentence for each thing that can be wrong with a field. */

const zh = {
  required: '必填',
  'sub-account': '只填冒号前的主账号',
  taken: '这家店已经有了，从左边的列表里改',
  'not-digits': '只能是数字',
  'letter-o': '只能是数字。里面有字母 O，是不是 0？',
  'letter-l': '只能是数字。里面有字母 l 或 I，是不是 1？',
  url: '要写完整地址，例如 https://erp.example.com/lock',
  'url-scheme': '地址要以 https:// 或 http:// 开头',
  'url-account': '地址里不能带用户名和密码',
  'url-hash': '地址里不能带 #',
  'secret-ascii': '里面有空格或不是英文字符，请重新复制',
  'param-name': '参数名只能用英文字母、数字和 _ . -，以字母或 _ 开头',
  'param-twice': '参数名重复了',
  'param-reserved': '这个参数名由程序自己填，不能用',
  'param-half': '参数名和值都要填',
  'surface-name-taken': '已经有叫这个名字的页面',
  pattern: '形如 https://erp.example.com/orders/*',
  selector: '浏览器读不懂这个选择器',
  'passphrase-short': '至少 8 个字符',
  'passphrase-differs': '两次输入不一样',
};

const en: typeof zh = {
  required: 'Required',
  'sub-account': 'Only the main account before the colon',
  taken: 'This shop exists already: edit it in the list',
  'not-digits': 'Digits only',
  'letter-o': 'Digits only. There is a letter O: should it be 0?',
  'letter-l': 'Digits only. There is a letter l or I: should it be 1?',
  url: 'A full address is needed, such as https://erp.example.com/lock',
  'url-scheme': 'The address must begin with https:// or http://',
  'url-account': 'No user name or password in the address',
  'url-hash': 'No # in the address',
  'secret-ascii': 'There is a space or a non-English character in it: copy it again',
  'param-name': 'Letters, digits and _ . - only, beginning with a letter or _',
  'param-twice': 'This name stands here twice',
  'param-reserved': 'This name is filled in by the program',
  'param-half': 'Both name and value are needed',
  'surface-name-taken': 'There is a page of this name already',
  pattern: 'Like https://erp.example.com/orders/*',
  selector: 'The browser does not understand this selector',
  'passphrase-short': 'At least 8 characters',
  'passphrase-differs': 'The two are not the same',
};

export const fieldProblems = { 'zh-CN': zh, en };
