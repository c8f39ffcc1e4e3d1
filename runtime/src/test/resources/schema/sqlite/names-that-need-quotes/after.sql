create table "the ""order""" ("select" integer primary key, "a b" text, "it's" text references "from" ("group"), constraint "uk ""1""" unique ("a b"));

create table "from" ("group" text primary key, [where] text, `semi;colon` text check ("where" <> `semi;colon`));

create index "ix-1" on "the ""order""" ("a b", lower("it's"));
