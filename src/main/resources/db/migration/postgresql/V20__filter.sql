-- Arithmetic of a condition on features, as in org.firewell.query.Filter.ArithmeticOperator: nothing where it is divided
-- by nought or the result is too large, 0 where it is too small for a double. Not for parallel plans: a block that catches may not be in one.
create function arithmetic(operator varchar, a double precision, b double precision) returns double precision
language plpgsql immutable strict as $$
begin
  return case operator
    when 'plus' then a + b
    when 'minus' then a - b
    when 'times' then a * b
    when 'divided_by' then a / b
    when 'div' then trunc(a / b)
    when 'modulo' then a - b * trunc(a / b)
    when 'power' then a ^ b
  end;
exception
  when numeric_value_out_of_range then
    return case operator
      when 'times' then case when abs(a) < 1 or abs(b) < 1 then 0 end
      when 'divided_by' then case when abs(a) < abs(b) then 0 end
      when 'div' then case when abs(a) < abs(b) then 0 end
      when 'modulo' then case when abs(a) < abs(b) then a end
      when 'power' then case when abs(a) < 1 and b > 0 or abs(a) > 1 and b < 0 then 0 end
    end;
  when division_by_zero or invalid_argument_for_power_function then
    return null;
end
$$;
