// Package store opens articles wherever they lie: files, folders, standard
// input and the library, and keeps what a reader has read.
package store
