package org.firewell.api;

import java.util.ArrayList;
import java.util.List;
import org.firewell.analysis.Question;
import org.firewell.analysis.Questions;
import org.firewell.job.SmallQuestions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The house's own questions and the small ones beside them. */
@TestConfiguration
public class WithSmallQuestions {

  @Bean
  SmallQuestions smallQuestions() {
    return new SmallQuestions();
  }

  @Bean
  @Primary
  Questions allQuestions(@Qualifier("questions") Questions own, SmallQuestions small) {
    List<Question> all = new ArrayList<>(own.list());
    all.addAll(small.all().list());
    return new Questions(all);
  }
}
