package config

import (
	"fmt"
	"path/filepath"
	"strings"

	"pullquote/store"
)

// Shared is the archive that is read in place of the library.
type Shared struct {
	Address string // of the archive, or "none"
	Login   string // the file that holds the login, or "none"
}

// archiveAt is the setting of an archive's address.
func archiveAt(key string, at func(*Settings) *string, means string) Setting {
	return Setting{
		Key: key, Means: means, Takes: None + ", or an address such as https://search.example:9200/news",
		show: func(s *Settings) string { return quoted(*at(s)) },
		take: func(s *Settings, v any) error {
			address, ok := v.(string)
			if !ok || address != None && !strings.HasPrefix(address, "https://") && !strings.HasPrefix(address, "http://") {
				return fmt.Errorf("must be %s, or an address such as \"https://search.example:9200/news\", not %s", quoted(None), shown(v))
			}
			*at(s) = address
			return nil
		},
		typed: asText,
	}
}

// Archive is the address of the archive that is read in place of the library; empty for none.
func (s Settings) Archive() string {
	if s.Shared.Address == None {
		return ""
	}
	return s.Shared.Address
}

// loginFile is the setting of the file that holds a login. What is in it is not shown
// anywhere.
func loginFile(key string, at func(*Settings) *string, means string) Setting {
	return Setting{
		Key: key, Means: means, Takes: None + ", or a file in full, as in \"~/.config/pullquote/login\"",
		show: func(s *Settings) string { return quoted(*at(s)) },
		take: func(s *Settings, v any) error {
			path, ok := v.(string)
			if !ok || path != None && !strings.HasPrefix(path, "~/") && !filepath.IsAbs(path) {
				return fmt.Errorf("must be %s, or a file in full such as \"~/.config/pullquote/login\", not %s", quoted(None), shown(v))
			}
			*at(s) = path
			return nil
		},
		typed: asText,
	}
}

// LoginFile is the file that holds the login of the archive; empty for none.
func (s Settings) LoginFile() string {
	if s.Shared.Login == None {
		return ""
	}
	return store.AtHome(s.Shared.Login)
}
