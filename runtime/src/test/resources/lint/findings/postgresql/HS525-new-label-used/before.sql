CREATE TYPE mood AS ENUM ('good', 'bad');

CREATE TABLE diary (id bigint PRIMARY KEY, mood mood);
