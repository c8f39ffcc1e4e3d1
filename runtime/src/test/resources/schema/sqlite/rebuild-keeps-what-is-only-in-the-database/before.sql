alter table book add column extra text default 'kept' constraint ck_extra check (extra <> '');

create index ix_extra on book (extra);
