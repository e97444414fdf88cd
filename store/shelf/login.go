package shelf

import (
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"unicode"

	"pullquote/store/regular"
)

// LoginVariable names the variable of the environment that holds a login: "USER:PASSWORD",
// or "Bearer TOKEN".
const LoginVariable = "PULLQUOTE_ARCHIVE_LOGIN"

// Login is what an archive knows somebody by. It prints as nothing: no message and no list of
// settings shows it.
type Login struct{ header string }

// String is empty.
func (Login) String() string { return "" }

// GoString is empty, too.
func (Login) GoString() string { return "" }

// NewLogin reads "USER:PASSWORD" or "Bearer TOKEN"; empty text is no login.
func NewLogin(text string) (Login, error) {
	text = strings.TrimSpace(text)
	token, bearer := strings.CutPrefix(text, "Bearer ")
	switch {
	case text == "":
		return Login{}, nil
	case strings.ContainsFunc(text, unicode.IsControl):
		return Login{}, errors.New("a login is one line")
	case bearer:
		return Login{"Bearer " + strings.TrimSpace(token)}, nil
	case strings.Contains(text, ":"):
		return Login{"Basic " + base64.StdEncoding.EncodeToString([]byte(text))}, nil
	}
	return Login{}, errors.New("a login is USER:PASSWORD, or Bearer TOKEN")
}

// longestLogin bounds the file of a login.
const longestLogin = 16 << 10

// LoginIn reads the login in a file, which nobody else may be able to read.
func LoginIn(path string) (Login, error) {
	f, err := regular.Open(path)
	if err != nil {
		return Login{}, fmt.Errorf("reading the login of the archive: %w", err)
	}
	defer f.Close()
	if f.Info.Mode().Perm()&0o077 != 0 && runtime.GOOS != "windows" {
		return Login{}, fmt.Errorf("the login in %q can be read by others: chmod 600 changes that", path)
	}
	text, err := io.ReadAll(io.LimitReader(f, longestLogin+1))
	if err == nil && len(text) > longestLogin {
		err = fmt.Errorf("it is longer than %d KB", longestLogin>>10)
	}
	if err != nil {
		return Login{}, fmt.Errorf("reading the login of the archive: %w", err)
	}
	l, err := NewLogin(string(text))
	if err == nil && l.header == "" {
		err = errors.New("it is empty")
	}
	if err != nil {
		return Login{}, fmt.Errorf("the login in %q: %w", path, err)
	}
	return l, nil
}
