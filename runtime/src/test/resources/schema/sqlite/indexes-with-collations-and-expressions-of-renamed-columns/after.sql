create table word (id integer primary key, word text, "language" text);

create index ix_a on word (word collate nocase desc, "language");

create unique index ix_b on word (substr(word, 1, 3) || "language") where "language" is not null and word <> 'wort';
