package screen

// wideCells is the width from which panes stand side by side.
const wideCells = 120

// frame is how a window is divided between panes, in cells and lines.
type frame struct {
	bar   int  // width of the side bar; 0 where it does not stand beside the list
	side  bool // something stands beside the page
	aside int  // width of what would stand there
	list  int  // width of the list: that, or the whole window
	page  int  // width of the page: what the others and the rules between leave, or the whole window
	body  int  // lines above the bottom line
}

// barCells is the width of the side bar and its rule.
func (f frame) barCells() int {
	if f.bar > 0 {
		return f.bar + 1
	}
	return 0
}

// frame divides the window as it is now.
func (m *model) frame() frame {
	f := frame{side: m.wide() && (!m.single || m.panel.open), list: m.width, page: m.width}
	if m.wide() && m.index != nil && m.focus != onScene {
		f.bar = max(18, min(m.width/7, 28))
	}
	f.aside = min((m.width-f.barCells())/3, 52)
	if m.wide() && !m.single {
		f.list = f.aside
	}
	if f.side {
		f.page = m.width - f.aside - 1 - f.barCells()
	}
	// A blank line lies above the status line on all but small screens, so that
	// it is not read as part of the article.
	if f.body = m.height - 2; m.height < 16 {
		f.body = max(1, m.height-1)
	}
	return f
}

// layout fits what is shown into the window: the page into what the other
// panes leave, and every cursor into sight. Where nothing has changed it only
// finds out that this is so.
func (m *model) layout() {
	m.panel.stay()
	f := m.frame()
	m.list.layout(f.list, f.body)
	m.panel.layout(f.aside, f.body)
	m.bar.layout(f.bar, f.body)
	m.help.layout(m.session, f.body)
	if m.focus == onScene {
		m.scenes.top().layout(m.width, f.body)
		return // the page lies below it, and is laid out when it is seen again
	}
	m.reader.layout(f.page, f.body)
}
