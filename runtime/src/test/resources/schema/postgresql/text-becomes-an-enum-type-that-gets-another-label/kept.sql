select id, case a when 'none' then 'NEW' else a end, coalesce(c::text[], '{NEW}'), case id when 1 then d::text[] end from book order by id;

-- after
select id, a, c::text[], d::text[] from book order by id;
