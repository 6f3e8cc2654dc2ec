package org.firewell.store;

import static org.firewell.store.TimeColumn.instant;
import static org.firewell.store.TimeColumn.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.firewell.round.Attachment;
import org.firewell.round.Attachments;
import org.firewell.round.Picture;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Keeps photos in the tables {@code attachment} and {@code attachment_content}. */
@Repository
@Transactional
class SqlAttachments implements Attachments {

  private final JdbcClient database;

  SqlAttachments(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Optional<Attachment> find(String sha256) {
    return database
        .sql(
            "select sha256, type, width, height, bytes, kept_at, kept_by from attachment"
                + " where sha256 = :sha256")
        .param("sha256", sha256)
        .query(SqlAttachments::attachment)
        .optional();
  }

  @Override
  public Optional<byte[]> findContent(String sha256) {
    return database
        .sql("select content from attachment_content where sha256 = :sha256")
        .param("sha256", sha256)
        .query((row, number) -> row.getBytes("content"))
        .optional();
  }

  @Override
  public boolean keep(Attachment attachment, byte[] content) {
    if (find(attachment.sha256()).isPresent()) {
      return false;
    }
    try {
      insert(attachment, content);
      return true;
    } catch (DuplicateKeyException e) {
      // somebody brought the same at the same time
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return false;
    }
  }

  private void insert(Attachment attachment, byte[] content) {
    database
        .sql(
            """
            insert into attachment (sha256, type, width, height, bytes, kept_at, kept_by)
            values (:sha256, :type, :width, :height, :bytes, :at, :by)
            """)
        .param("sha256", attachment.sha256())
        .param("type", attachment.picture().type().word())
        .param("width", attachment.picture().width())
        .param("height", attachment.picture().height())
        .param("bytes", attachment.bytes())
        .param("at", time(attachment.at()))
        .param("by", attachment.by())
        .update();
    database
        .sql("insert into attachment_content (sha256, content) values (:sha256, :content)")
        .param("sha256", attachment.sha256())
        .param("content", content)
        .update();
  }

  @Override
  public List<Use> uses(String sha256) {
    return database
        .sql(
            """
            select kind, used_in, collection, feature from attachment_use where sha256 = :sha256
            union all
            select 'step', step.id, 'hydrants', step.hydrant
            from step_photo join step on step.id = step_photo.step where sha256 = :sha256
            order by 1, 2
            """)
        .param("sha256", sha256)
        .query(SqlAttachments::use)
        .list();
  }

  private static Attachment attachment(ResultSet row, int number) throws SQLException {
    return new Attachment(
        row.getString("sha256"),
        new Picture(
            Picture.Type.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
            row.getInt("width"),
            row.getInt("height")),
        row.getInt("bytes"),
        instant(row, "kept_at"),
        row.getString("kept_by"));
  }

  private static Use use(ResultSet row, int number) throws SQLException {
    return new Use(
        row.getString(1), row.getObject(2, UUID.class), row.getString(3), row.getString(4));
  }
}
