// The least that answers keys with Ink: what the product's answers are measured against.
import { render, Text, useInput } from 'ink';
import { useState } from 'react';

function Keys() {
  const [pressed, setPressed] = useState(0);
  useInput(() => setPressed((before) => before + 1));
  return <Text>pressed {pressed}</Text>;
}

render(<Keys />);
