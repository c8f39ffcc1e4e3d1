SET LOCAL lock_timeout = '5s';

ALTER TABLE book SET UNLOGGED;
