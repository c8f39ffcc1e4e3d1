create table word (id integer primary key, wort text, "Spache x" text);

create index ix_a on word (wort collate nocase desc, "Spache x");

create unique index ix_b on word (substr(wort, 1, 3) || "Spache x") where "Spache x" is not null and wort <> 'wort';
