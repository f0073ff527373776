/** What the story pane says; `role.<role>` names the roles of lines and paragraphs everywhere. */
export const storyWords = {
  'role.label': '栏目',
  'role.kicker': '引题',
  'role.headline': '主题',
  'role.deck': '副题',
  'role.body': '正文',
  'role.subhead': '小标题',
  'role.summary': '提要',
  'role.caption': '图说',
  'role.credit': '图片作者',
  'role.byline': '署名',
  'role.jump': '转版',
  'role.other': '其他',
  'role.running-head': '报头',
  'role.furniture': '版面杂件',

  'status.new': '未处理',
  'status.working': '处理中',
  'status.checked': '已核',
  'status.ready': '待发',
  'status.exported': '已导出',
} as const
