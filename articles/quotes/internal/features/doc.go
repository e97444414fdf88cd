// Package features measures what forests of trees see: each feature is a name and a
// small number.
package features
