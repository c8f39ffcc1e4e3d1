select id, text::jsonb from note order by id;

-- after
select id, text from note order by id;
