select 'a', 1, 'x' union all select 'a', 2, 'none' union all select '', -1, '' order by 1, 2;

-- after
select team, person, role from member order by 1, 2;
