DROP VIEW IF EXISTS cheap;

CREATE VIEW cheap AS SELECT * FROM book WHERE price < 10;

INSERT INTO author (id, name) VALUES (1, 'Unknown') ON CONFLICT (id) DO NOTHING;
