package dates

// Chinese, Japanese and Korean write each number with its unit, and mostly no blanks.

var japanese = language{
	tag: "ja", order: yearFirst,
	weekdays: [7]string{"月曜日 月曜", "火曜日 火曜 火", "水曜日 水曜 水", "木曜日 木曜 木", "金曜日 金曜 金", "土曜日 土曜 土", "日曜日 日曜"},
	small:    "公開 公開日 掲載 配信 投稿 発行 発表 付 付け 頃 日時 最終",
	changed:  "更新 更新日 修正",
	am:       "午前",
	pm:       "午後",
	noon:     "正午",
	year:     "年",
	month:    "月",
	day:      "日",
	hour:     "時",
	minute:   "分",
	second:   "秒",
	eras:     map[string]int16{"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867},
}

var chinese = language{
	tag: "zh", order: yearFirst,
	weekdays: [7]string{"星期一 周一 週一 礼拜一", "星期二 周二 週二 礼拜二", "星期三 周三 週三 礼拜三", "星期四 周四 週四 礼拜四", "星期五 周五 週五 礼拜五", "星期六 周六 週六 礼拜六", "星期日 星期天 周日 週日 礼拜日 礼拜天"},
	small:    "发布 发布于 发布时间 發布 發布時間 发表 发表于 發表 刊登 时间 時間 日期 于 於",
	changed:  "更新 更新于 更新时间 更新時間 修改",
	am:       "上午 凌晨 早上 清晨",
	pm:       "下午 晚上 傍晚 晚间",
	year:     "年",
	month:    "月",
	day:      "日 号 號",
	hour:     "时 時 点 點",
	minute:   "分",
	second:   "秒",
	eras:     map[string]int16{"民国": 1911, "民國": 1911},
}

var korean = language{
	tag: "ko", order: yearFirst,
	weekdays: [7]string{"월요일 월", "화요일 화", "수요일 수", "목요일 목", "금요일 금", "토요일 토", "일요일"},
	small:    "입력 입력시간 등록 등록일 게재 기사 승인 발행 발행일 작성 최초 최종",
	changed:  "수정 업데이트",
	am:       "오전",
	pm:       "오후",
	year:     "년",
	month:    "월",
	day:      "일",
	hour:     "시",
	minute:   "분",
	second:   "초",
}
