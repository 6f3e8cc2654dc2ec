package org.firewell.store;

import java.util.List;
import java.util.Optional;
import org.firewell.exchange.Profile;
import org.firewell.exchange.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps profiles in the table {@code profile}. */
@Repository
@Transactional
class SqlProfiles implements Profiles {

  private final JdbcClient database;

  SqlProfiles(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<Profile> list() {
    return database.sql("select document from profile order by name").query(String.class).stream()
        .map(ProfileText::read)
        .toList();
  }

  @Override
  public Optional<Profile> find(String name) {
    return database
        .sql("select document from profile where name = :name")
        .param("name", name)
        .query(String.class)
        .optional()
        .map(ProfileText::read);
  }

  @Override
  public void keep(Profile profile) {
    if (write("update profile set document = :document where name = :name", profile) == 0) {
      write("insert into profile (name, document) values (:name, :document)", profile);
    }
  }

  private int write(String sql, Profile profile) {
    return database
        .sql(sql)
        .param("name", profile.name())
        .param("document", ProfileText.of(profile))
        .update();
  }

  @Override
  public boolean remove(String name) {
    return database.sql("delete from profile where name = :name").param("name", name).update() == 1;
  }
}
